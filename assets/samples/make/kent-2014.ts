import { arrowPercent, blank, type SheetData, type WorkbookData } from "./workbook-data.ts";

// Figures, headings, names, aims and actions are those of the paper for the committee of 18 March
// 2014 (its two misprinted differences too); every sentence of commentary, notes and progress is
// written for this sample.

const title = "Appendix B: CSA Performance Monitoring – 18th March 2014";

// Two measures, old and new; an action's status is the fill of the empty number cell beside it.
const antiSocialBehaviour: SheetData = {
  name: "ASB",
  font: { name: "Arial", size: 10 },
  widths: [11, 50, 14, 14, 14, 12, 13],
  shade: "D9E1F2",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Anti-Social Behaviour including Environmental"] },
    { look: "pair", cells: ["Lead:", "KCC and Kent Police"] },
    blank,
    {
      look: "paragraph",
      cells: [
        "How people perceive ASB is no longer monitored. Until this agreement ends it is proposed to look instead at how satisfied victims are with Kent Police:",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "heading",
      cells: [
        "Proxy Measure / Indicator (Old)",
        "",
        "Baseline '10/11",
        "2011/12",
        "2012/13",
        "Change",
        "Diff. to Baseline",
      ],
      merges: ["A:B"],
    },
    {
      look: "figures",
      cells: [
        {
          runs: [
            {
              text: "Percentage of people who perceive a high level of ASB in their local area (KCVS) ",
            },
            { text: "(Kent excluding Medway)", italic: true },
          ],
        },
        "",
        { value: 0.045, as: "0.0%" },
        { value: 0.024, as: "0.0%" },
        { value: 0.02, as: "0.0%" },
        "▼ 0.4",
        "▼ 2.5",
      ],
      merges: ["A:B"],
    },
    {
      look: "tableText",
      cells: [
        "Between 2010/11 and 2012/13 the share of Kent residents who see a high level of ASB around them fell from 4.5% to 2%. Gravesham, Thanet and Swale improved most.",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "heading",
      cells: [
        "Proxy Measure / Indicator (New)",
        "",
        "Baseline '11/12",
        "January – December",
        "",
        "",
        "Diff. to Baseline",
      ],
      merges: ["A:B+1", "C+1", "D:F", "G+1"],
    },
    { look: "heading", cells: ["", "", "", "2012", "2013", "Change", ""] },
    {
      look: "figures",
      cells: [
        {
          runs: [
            {
              text: "Percentage of victims and witnesses who report ASB satisfied with the overall service provided ",
            },
            { text: "(Kent excluding Medway)", italic: true },
          ],
        },
        "",
        { value: 0.787, as: "0.0%" },
        { value: 0.844, as: "0.0%" },
        { value: 0.803, as: "0.0%" },
        "▼ 4.1",
        "▲ 1.6",
      ],
      merges: ["A:B"],
    },
    {
      look: "tableText",
      cells: [
        "Most victims and witnesses stay content with what the police do about ASB, and a few more do than in the baseline year. Anyone who answers fairly, very or completely satisfied is counted.\n\nResults differ little from district to district. Those who are unhappy mostly mention slow attendance, too few updates, and problems that nobody seemed to deal with.",
      ],
      merges: ["A:G"],
    },
    {
      look: "heading",
      cells: ["Aims / Actions", "", "Progress"],
      merges: ["A:B", "C:G"],
    },
    {
      look: "aim",
      cells: [
        1,
        "Countywide ASB Case Management system established to enable data sharing across all agencies of incidents and actions taken",
      ],
      merges: ["B:G"],
    },
    {
      look: "action",
      cells: [
        "",
        "Develop a countywide case management system:- Piloted in a designated Area; and subsequently rolled-out countywide",
        "Police staff are all using the system now, and KCC will bring the other agencies on to it. The force has named a new lead officer for ASB. Calls about ASB keep falling, which is put down to better support for repeat and vulnerable callers.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        2,
        "Countywide ASB strategy established to ensure consistency in reporting and dealing with ASB issues across all agencies",
      ],
      merges: ["B:G"],
    },
    {
      look: "action",
      cells: [
        "",
        "Develop a countywide multi-agency strategy agreed by all partners",
        "The strategy has been agreed and work under it has begun. Noise, which affects both ASB and satisfaction, remains the police's chief theme; a separate report on it will go to the force.",
      ],
      merges: ["C:G"],
      fills: { A: "green" },
    },
    blank,
    { look: "pair", cells: ["Key to Progress against Actions:-"] },
    {
      look: "key",
      cells: [null, null, "Complete", "In Progress", "Incomplete"],
      fills: { C: "green", D: "amber", E: "red" },
    },
  ],
};

// A second heading of two rows in mid-table; the number's cell goes down over aim and action.
const domesticAbuse: SheetData = {
  name: "Domestic Abuse",
  font: { name: "Arial", size: 10 },
  widths: [11, 50, 14, 13, 13, 12, 13],
  shade: "D9E1F2",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Domestic Abuse"] },
    {
      look: "pair",
      cells: ["Lead:", "Stuart Skilton (Chair of Kent & Medway Domestic Abuse Strategy Group)"],
    },
    blank,
    {
      look: "heading",
      cells: [
        "Proxy Measure / Indicator",
        "",
        "Baseline '10/11",
        "Jan - Dec",
        "",
        "",
        "Diff. to Baseline",
      ],
      merges: ["A:B+1", "C+1", "D:F", "G+1"],
    },
    { look: "heading", cells: ["", "", "", 2012, 2013, "Change", ""] },
    {
      look: "figures",
      cells: [
        "Number of Domestic Abuse Incidents (Kent excluding Medway)",
        "",
        { value: 18376, as: "#,##0" },
        { value: 19166, as: "#,##0" },
        { value: 19824, as: "#,##0" },
        "▲ 3.4%",
        "▲ 7.9%",
      ],
      merges: ["A:B"],
    },
    {
      look: "figures",
      cells: [
        "% of repeat victims of Domestic Abuse (Kent excluding Medway)",
        "",
        { value: 0.24, as: "0.0%" },
        { value: 0.242, as: "0.0%" },
        { value: 0.24, as: "0.0%" },
        "▼ 0.2",
        "◆ 0.0",
      ],
      merges: ["A:B"],
    },
    {
      look: "heading",
      cells: ["", "", "Baseline '10/11", "Feb - Jan", "", "", "Diff. to Baseline"],
      merges: ["A:B+1", "C+1", "D:F", "G+1"],
    },
    { look: "heading", cells: ["", "", "", "2012/13", "2013/14", "Change", ""] },
    {
      look: "figures",
      cells: [
        "% of repeat MARAC cases (Multi-Agency Risk Assessment Conference) (Kent excluding Medway)",
        "",
        { value: 0.149, as: "0.0%" },
        { value: 0.222, as: "0.0%" },
        { value: 0.215, as: "0.0%" },
        "▼ 0.7",
        "▲ 6.6",
      ],
      merges: ["A:B"],
    },
    blank,
    {
      look: "note",
      cells: [
        "Please note: domestic abuse is now defined so that it takes in 16-17 year olds, and the baseline was amended to match.",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "In 2013 nine districts recorded more domestic abuse than in 2012. Ashford rose most (by 11.1%), then Dover (10.7%); the largest number was in Thanet.",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "Kent's MARACs (without Medway) took 1,177 cases from February 2013 to January 2014, 13% more than in the year before. Repeats made up 253 of them (21.5%).",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "note",
      cells: [
        "Please note: ten deaths in Kent and Medway have been considered for a Domestic Homicide Review since that duty began on 13th April 2011, and nine reviews were ordered. Six have passed the Home Office's quality check; the other three are not yet finished. A steering group for both areas follows up what they recommend on behalf of the Kent CSP.",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "heading",
      cells: ["Aims / Actions", "", "Progress"],
      merges: ["A:B", "C:G"],
    },
    {
      look: "aim",
      cells: [
        3,
        "Provide support to victims of domestic abuse through one generic pathway for all involved in domestic abuse to provide and access advice and support",
      ],
      merges: ["A+1", "B:G"],
      fills: { A: "green" },
    },
    {
      look: "action",
      cells: [
        "",
        "Create a website portal for all domestic abuse services for Kent and Medway",
        "The site has been in everyday use since its launch on 28th November 2012, and partners have posters and cards to hand out. Young people were consulted about their section, which was extended in October 2013. Publicity carries on.",
      ],
      merges: ["C:G"],
      fills: { A: "green" },
    },
    {
      look: "aim",
      cells: [
        4,
        "Protect victims of domestic abuse through support and development of specialist support services to help victims of domestic abuse through both criminal and civil justice routes.",
      ],
      merges: ["A+1", "B:G"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Ongoing training for staff; Increased provision of Specialist Domestic Violence Courts (SDVC); and Delivery of Parenting Information Programme (PIP)",
        "SDVCs have served the whole of Kent and Medway since the first week of July 2013. South Kent was found to lack one, and the new IDVA (Independent Domestic Violence Advisor) contract made a fourth court possible at Folkestone. Those who sit and work in these courts have had specialist training. Children's services paid for by KCC have run since October 2012.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        5,
        "Work with agencies to secure a sustainable level of financial and operational commitment to address domestic abuse issues.",
      ],
      merges: ["A+1", "B:G"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Establish a sustainable, domestic abuse budget with a centralised joint commissioning process",
        "After a report to the KCSP in July 2012, agencies pooled their money for IDVA services. Tenders closed in March 2013 and a contract for three years was let in April 2013; funders see its performance every quarter. MARAC referrals keep growing, so an event in March 2014 will look at how MARACs should be organised and, after April 2015, paid for.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
  ],
};

// The figures are withheld: a heading and a paragraph. The narrow last column shows the status.
const substanceMisuse: SheetData = {
  name: "Substance Misuse",
  font: { name: "Arial", size: 10 },
  widths: [11, 60, 76, 4],
  shade: "D9E1F2",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Substance Misuse"] },
    {
      look: "pair",
      cells: ["Lead:", "Diane Wright (Head of Kent Drug and Alcohol Action Team)"],
    },
    blank,
    { look: "heading", cells: ["Proxy Measure / Indicator"], merges: ["A:C"] },
    {
      look: "tableText",
      cells: [
        "Figures for this priority come from a national data set that practitioners may use but nobody may publish. Members will be shown them in the room. What is public can be found on the website of the National Drug Treatment Monitoring System (NDTMS).",
      ],
      merges: ["A:C"],
    },
    blank,
    { look: "heading", cells: ["Aims / Actions", "", "Progress"], merges: ["A:B"] },
    {
      look: "aim",
      cells: [6, "Improve understanding of local prevalence of problematic drug use in Kent"],
      merges: ["B:C"],
    },
    {
      look: "action",
      cells: [
        "",
        "Central management and analysis of local needs including needle drop data, collected by each local authority and KCC waste management to assist with developing plans with local authorities and advising treatment providers on areas to target campaigns",
        "When drugs litter is found, the CSP discusses it and treatment agencies help to put it right. Practice differs between districts, largely because their waste contracts ask for different reports, so one countywide method has proved out of reach. KDAAT has drafted a needs assessment for 2012/13, out later in 2014, and supplies councils with local data.",
      ],
      fills: { D: "amber" },
    },
    {
      look: "aim",
      cells: [
        7,
        "Increase the uptake of substance misuse services available for people with drug and/or alcohol problems",
      ],
      merges: ["B:C"],
    },
    {
      look: "action",
      cells: [
        "",
        "Work with local police custody suites to increase numbers of detainees, prioritising trigger offenders, referred into the Drug Intervention Programme (DIP) and Alcohol Arrest Referral Service. As well as working with Probation, IOMU and DIP to target prolific offenders and encourage them to access treatment and building targeted interventions for offenders in the community.",
        "Drug Testing on Arrest at Margate has been given a second year by the KDAAT Board, and its results are being weighed with other sites in mind. So far it has brought providers into contact with many more drug users who are under arrest. DIP workers still go to local CSP meetings.",
      ],
      fills: { D: "amber" },
    },
    {
      look: "aim",
      cells: [
        8,
        "Increase the uptake of substance misuse services available for people with drug and/or alcohol problems",
      ],
      merges: ["B:C"],
    },
    {
      look: "action",
      cells: [
        "",
        "Promote the Alcohol and Cannabis Penalty Notice for Disorder (PND) diversion scheme",
        "Since 1st September 2013 the scheme has been run inside Kent; providers elsewhere delivered it before. More people are expected to take it up as a result. How well it works will be judged once there are figures.",
      ],
      fills: { D: "green" },
    },
    {
      look: "aim",
      cells: [
        9,
        "Increase the uptake of substance misuse services available for people with drug and/or alcohol problems",
      ],
      merges: ["B:C"],
    },
    {
      look: "action",
      cells: [
        "",
        "Community safety partnerships to promote and raise awareness of local substance misuse services",
        "At CSP meetings, treatment agencies and KDAAT explain what is on offer and how to refer, and partners pass this on. Joint publicity marks the national weeks on alcohol, drugs and domestic abuse in every area. In Tunbridge Wells a centre with a food bank and a café run by volunteers is being planned.",
      ],
      fills: { D: "amber" },
    },
  ],
};

// The number stands in front of the aim's text; the first difference is printed wrongly.
const acquisitiveCrime: SheetData = {
  name: "Acquisitive Crime",
  font: { name: "Arial", size: 10 },
  widths: [60, 14, 14, 14, 12, 13, 4],
  shade: "D9E1F2",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Acquisitive Crime"] },
    {
      look: "pair",
      cells: [
        "Lead:",
        "C.Supt Sean Beautridge (Head of Partnership and Communities Command, Kent Police)",
      ],
    },
    blank,
    {
      look: "heading",
      cells: [
        "Proxy Measure / Indicator",
        "Baseline '10/11",
        "January – December",
        "",
        "",
        "Diff. to Baseline",
      ],
      merges: ["A+1", "B+1", "C:E", "F+1"],
    },
    { look: "heading", cells: ["", "", "2012", "2013", "Change", ""] },
    {
      look: "figures",
      cells: [
        "Level of Theft and Handling Stolen Goods (exc. Medway)",
        { value: 25335, as: "#,##0" },
        { value: 23690, as: "#,##0" },
        { value: 24137, as: "#,##0" },
        "▲ 1.8%",
        "▼ 4.7%",
      ],
    },
    {
      look: "figures",
      cells: [
        "Level of Domestic Burglary (exc. Medway)",
        { value: 4354, as: "#,##0" },
        { value: 4776, as: "#,##0" },
        { value: 5635, as: "#,##0" },
        "▲ 18.0%",
        "▲ 29.4%",
      ],
    },
    blank,
    {
      look: "note",
      cells: [
        "Please note: the Home Office has moved offences between some sub-categories, and the baseline for theft and handling was amended accordingly.",
      ],
      merges: ["A:F"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "Theft and handling rose by 1.8% in 2013, mainly through shoplifting, which makes up 36% of it. Thanet and Swale rose most and Gravesham fell furthest (-9.8%). Measured from 2010/11 there has been a fall of 4.7%.",
      ],
      merges: ["A:F"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "Domestic burglary was up in every district in 2013, most of all in Maidstone and Dartford. The rise came early on; numbers have dropped since November, when operations began across the force. Each division pursues its most prolific offenders with help from the centre, and 2013/14 should finish below 2012/13.",
      ],
      merges: ["A:F"],
    },
    blank,
    { look: "heading", cells: ["Aim / Actions", "Progress"], merges: ["B:F"] },
    {
      look: "aim",
      cells: ["10 Reduce Burglary incidents both residential and non-residential"],
      merges: ["A:F"],
    },
    {
      look: "action",
      cells: [
        "Share information and target individuals committing crime; Increase security at vulnerable premises.",
        "More officers on the front line are being trained, and the force's STAY SAFE campaigns give burglary priority. Op Tri-Star offered victims and people living close by extra help. The next campaign starts on 15th March 2014.",
      ],
      merges: ["B:F"],
      fills: { G: "amber" },
    },
    {
      look: "aim",
      cells: ["11 Reduce levels of shoplifting and focus on prevention and deterrence."],
      merges: ["A:F"],
    },
    {
      look: "action",
      cells: [
        "Provide advice on designing out crime; Pursue banning orders.",
        "Neighbourhood policing now has 400 people who can survey a home and advise on its security. This work goes on.",
      ],
      merges: ["B:F"],
      fills: { G: "amber" },
    },
    { look: "aim", cells: ["12 Reduce theft of metal"], merges: ["A:F"] },
    {
      look: "action",
      cells: [
        "Participate in the metal days of action as lead by British Transport Police; Raise awareness with the public and educate Scrap Metal Dealers regarding the law; Raise awareness amongst the community and reduce the number of incidents of metal theft from places of worship and schools.",
        "965 fewer metal thefts were reported in 2013 than in 2012, a fall of 47%. Officers and dealers have been trained in the new law, and districts have one person to ring when they doubt an applicant for a licence. The force's tasking meetings keep an eye on the problem.",
      ],
      merges: ["B:F"],
      fills: { G: "amber" },
    },
  ],
};

// The status column stands on the left; the differences are numbers whose format draws the arrow.
const violentCrime: SheetData = {
  name: "Violent Crime",
  font: { name: "Calibri", size: 11 },
  widths: [4, 60, 15, 14, 14, 13, 14],
  shade: "D9E1F2",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority: Violent Crime"] },
    {
      look: "pair",
      cells: [
        "Lead: C.Supt Sean Beautridge (Head of Partnership and Communities Command, Kent Police)",
      ],
    },
    blank,
    {
      look: "heading",
      cells: [
        null,
        "Proxy Measure / Indicator",
        "Baseline '10/11",
        "January – December",
        "",
        "",
        "Diff. to Baseline",
      ],
      merges: ["B+1", "C+1", "D:F", "G+1"],
    },
    { look: "heading", cells: [null, "", "", "2012", "2013", "Change", ""] },
    {
      look: "figures",
      cells: [
        null,
        "Level of Violent Crime (exc. Medway)",
        { value: 16715, as: "#,##0" },
        { value: 17118, as: "#,##0" },
        { value: 21808, as: "#,##0" },
        { value: 0.274, as: arrowPercent },
        { value: 0.305, as: arrowPercent },
      ],
    },
    {
      look: "figures",
      cells: [
        null,
        "Level of Violence against the Person (VAP) (exc. Medway)",
        { value: 14946, as: "#,##0" },
        { value: 15340, as: "#,##0" },
        { value: 19253, as: "#,##0" },
        { value: 0.255, as: arrowPercent },
        { value: 0.288, as: arrowPercent },
      ],
    },
    blank,
    {
      look: "note",
      cells: [
        null,
        "Please note: both baselines in this table were amended, because the Home Office has redefined some sub-categories of crime.",
      ],
      merges: ["B:G"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        null,
        "Violence began to climb late in 2012/13 and has kept climbing since, in percentage terms most of all in Ashford, Sevenoaks, and Tonbridge and Malling. A good part of the increase is down to fuller recording since July 2013.",
      ],
      merges: ["B:G"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        null,
        "Some of the extra violence is domestic abuse, and some happens in town centres at night. Kent Police have profiled the problem and sent tactical teams to bring it down.",
      ],
      merges: ["B:G"],
    },
    blank,
    { look: "heading", cells: [null, "Aim / Actions", "Progress"], merges: ["C:G"] },
    { look: "aim", cells: [null, "13 Reduce alcohol related violence."], merges: ["B:G"] },
    {
      look: "action",
      cells: [
        "",
        "Ensure premises are being managed in accordance with legislation and make them safer by design to reduce the risk of confrontation; Encourage the licensed trade to use polycarbonate drinks vessels and bottles,",
        "Licensing officers and the Kent Community Alcohol Partnership (KCAP), which dates from 2009, continue to keep premises in check. Gravesham became a KCAP area on 19th September, a day before the partnership last met (20th September 2013). For two weeks that autumn police joined a national operation. Violence in the night-time economy still has priority.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        null,
        "14 Engage with young people as victims, citizens and offenders and share information in order to better understand the picture of violent crime involving young people.",
      ],
      merges: ["B:G"],
    },
    {
      look: "action",
      cells: [
        "",
        "Progress youth engagement in schools and identify further media options for better communication with young people (e.g. social networking sites); Establish those young people who are at risk of becoming victims of violent crime and sexual exploitation and work with partners to take positive steps to divert them away from committing or becoming victims of violent crime.",
        "The police's 'Is it worth it?' tour has met over 100,000 students in four years; its theme since 2009 has been what drink does. With help from the Community Safety Fund it turns to online safety in 2014, and health agencies are invited to join. Lessons in settling conflict peacefully, given by the charity Breaking the Cycle, have spread from Thanet to schools all over Kent and Medway.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        null,
        "15 To prevent first time offending, prevent re-offending and reduce the risk of young people becoming victims of violent crime.",
      ],
      merges: ["B:G"],
    },
    {
      look: "action",
      cells: [
        "",
        "Use education, diversionary and restorative approaches where appropriate as well as enforcement to protect young people from those who unlawfully sell or supply them with alcohol.",
        "Under-age sales remain everyday work for police, Trading Standards and KCAP, and more shops are joining Challenge 25. Drink given by parents is still a concern. So are proxy sales, where adults buy for children: operations against them are in hand, and details can be had on request.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
  ],
};

// The number's cell goes down over aim and action; the second difference has no decimals.
const roadSafety: SheetData = {
  name: "Road Safety",
  font: { name: "Arial", size: 10 },
  widths: [11, 52, 15, 13, 13, 12, 13],
  shade: "D9E1F2",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Road Safety"] },
    {
      look: "pair",
      cells: ["Lead:", "Sean Bone-Knell (Director Service Delivery, Kent Fire and Rescue Service)"],
    },
    blank,
    {
      look: "heading",
      cells: [
        "Proxy Measure / Indicator",
        "",
        "Baseline (Jan-Dec '10)",
        "Apr – Mar",
        "",
        "",
        "Diff. to Baseline",
      ],
      merges: ["A:B+1", "C+1", "D:F", "G+1"],
    },
    { look: "heading", cells: ["", "", "", "2011/12", "2012/13", "Change", ""] },
    {
      look: "figures",
      cells: [
        {
          runs: [
            { text: "Number of all KSI casualties " },
            { text: "(killed or seriously injured)", italic: true },
            { text: " in Kent " },
            { text: "excluding", underline: true },
            { text: " Medway" },
          ],
        },
        "",
        545,
        517,
        542,
        "▲ 4.8%",
        "▼ 1%",
      ],
      merges: ["A:B"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "KSI casualties in Kent (without Medway) came down from 1994 to 2011. The latest year brought 25 more than the year before it, or 4.8%. Trends and hotspots are set out in the district RTC profiles, which partners will find on the Kent Connects portal.",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "note",
      cells: [
        "NB: figures for 2013 are unvalidated and may still change; the final ones are due in April 2014.",
      ],
      merges: ["A:G"],
    },
    blank,
    {
      look: "heading",
      cells: ["Aim / Actions", "", "Progress"],
      merges: ["A:B", "C:G"],
    },
    {
      look: "aim",
      cells: [16, "Increase road safety amongst vulnerable and high risk road user groups"],
      merges: ["A+1", "B:G"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Expand the License 2 kill programme; Promote road safety for powered 2 wheeled vehicles through programmes such as new fire bike; and Explore the possibility of establishing a Kent Road Safety Centre",
        "This year License to kill reached more than 12,000 students, and as many are hoped for in 2014. After some delays the Road Safety Experience should go on site in July; first trial visits are set for autumn 2015 and the full opening for January 2016. Biker Down will soon take in scooter riders, and a 'hot hatch' car has toured since February. A new subgroup plans joint work with young drivers, and KCC still runs Speak Up.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [17, "Increase the opportunities for training for Kent's road users"],
      merges: ["A+1", "B:G"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Increase the range of driver awareness courses available as an alternative to enforcement and penalties and improve the driver/rider training sessions",
        "The casualty reduction group (CaRe) draws partners together around vulnerable road users and reaches them by media, events and visits to schools. Once open, the Road Safety Experience will have room for driver training and for courses in place of prosecution.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [18, "Raise the profile of road safety amongst district and community safety groups"],
      merges: ["A+1", "B:G"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Produce district profiles that detail high risk areas and individuals; Undertake a series of presentations to community safety groups to raise the importance of road safety and the impact it has on the Kent economy; and Expand Speed watch (parish led prevention activity)",
        "New editions of the profiles have gone to all CSPs. A conference in April 2013 backed today's Speed watch volunteers and sought more of them. CSPs are hearing talks about the Road Safety Experience, as are safeguarding groups and other teams.",
      ],
      merges: ["C:G"],
      fills: { A: "amber" },
    },
  ],
};

/** Kent's performance monitoring for the committee of 18 March 2014. */
export const kent2014: WorkbookData = {
  file: "kent-2014.xlsx",
  title: "Kent Community Safety Agreement 2011-14: Performance Monitoring, March 2014",
  creator: "Community Safety Team",
  saved: "2014-03-07",
  sheets: [
    antiSocialBehaviour,
    domesticAbuse,
    substanceMisuse,
    acquisitiveCrime,
    violentCrime,
    roadSafety,
  ],
};
