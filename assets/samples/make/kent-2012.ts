import { arrowPercent, blank, type SheetData, type WorkbookData } from "./workbook-data.ts";

// Figures, headings, names, aims and actions are those of the paper for the committee of 6 March
// 2012; every sentence of commentary, notes and progress is written for this sample.

const title = "Appendix A: CSA Performance Monitoring – 6th March 2012";

// The number stands in its own column; an action's status is the fill of the empty cell below it.
const antiSocialBehaviour: SheetData = {
  name: "ASB",
  font: { name: "Calibri", size: 11 },
  widths: [10, 46, 17, 19, 19, 12],
  shade: "DCE6F1",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Anti-Social Behaviour including Environmental"] },
    { look: "pair", cells: ["Lead:", "TBC"] },
    blank,
    {
      look: "heading",
      cells: ["Proxy Measure / Indicator", "", "Baseline", "Last Year", "This Year", "Diff."],
      merges: ["A:B"],
    },
    {
      look: "figures",
      cells: [
        "Percentage of people who perceive a high level of ASB in their local area (KCVS) (Kent excluding Medway)",
        "",
        "4.5% (‘10/11)",
        "4.9% (Jan’10-Dec’10)",
        "2.9% (Jan’11-Dec’11)",
        "▼ 2.0",
      ],
      merges: ["A:B"],
    },
    {
      look: "tableText",
      cells: [
        "Fewer Kent residents now see ASB as a serious problem where they live. Thanet improved most, from 12.1% a year ago to 4.5%. Concern edged up in two districts only: Sevenoaks and Tunbridge Wells.\n\nEarly figures suggest that reports of ASB are also coming down. The number of reports has been dropped from the Kent Police/Authority plan, however: the force now concentrates on harm and tracks through its ASB survey how satisfied people are.\n\nWork with victims has moved on this year. A new Kent Police strategy, backed by a standard operating procedure, is meant to give people who are vulnerable or who suffer repeatedly a dependable service.",
      ],
      merges: ["A:F"],
    },
    {
      look: "heading",
      cells: ["Aims / Actions", "", "Progress"],
      merges: ["A:B", "C:F"],
    },
    {
      look: "aim",
      cells: [
        1,
        "Countywide ASB Case Management system established to enable data sharing across all agencies of incidents and actions taken",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Develop a countywide case management system:- Piloted in a designated Area; and subsequently rolled-out countywide",
        "Partners are building the system together and share staff time as well as cost: £40k has come from the Community Safety Fund and £5k from Medway. Phase one will set out what is needed, drawing on systems already in use. Phase two will produce a lasting in-house tool for police and partners.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        2,
        "Countywide ASB protocols established to ensure consistency in reporting and dealing with ASB issues across all agencies",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Develop a countywide multi-agency protocol agreed by all partners",
        "Partners will shortly be consulted on a first draft. New Home Office powers are expected in Spring 2012, so parts of the protocol may have to be rewritten.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    blank,
    { look: "pair", cells: ["Key to Progress against Actions:-"] },
    {
      look: "key",
      cells: [null, null, "■ Complete", "■ In Progress", "■ Incomplete"],
      inks: { C: "green", D: "amber", E: "red" },
    },
  ],
};

// The number stands in front of the aim's text; the narrow last column shows the status.
const domesticAbuse: SheetData = {
  name: "Domestic Abuse",
  font: { name: "Calibri", size: 11 },
  widths: [62, 15, 15, 15, 15, 4],
  shade: "DCE6F1",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Domestic Abuse"] },
    {
      look: "pair",
      cells: ["Lead:", "Stuart Beaumont (Chair of Kent & Medway Domestic Abuse Strategy Group)"],
    },
    blank,
    {
      look: "heading",
      cells: ["Proxy Measure / Indicator", "Baseline '10/11", "Jan – Dec", "", "Diff."],
      merges: ["A+1", "B+1", "C:D", "E+1"],
    },
    { look: "heading", cells: ["", "", 2010, 2011, ""] },
    {
      look: "figures",
      cells: [
        "Number of Domestic Abuse Incidents (Kent excluding Medway)",
        { value: 17748, as: "#,##0" },
        { value: 17671, as: "#,##0" },
        { value: 18304, as: "#,##0" },
        "▲ 3.6%",
      ],
    },
    {
      look: "figures",
      cells: [
        "% of repeat victims of Domestic Abuse (Kent excluding Medway)",
        { value: 0.238, as: "0.0%" },
        { value: 0.235, as: "0.0%" },
        { value: 0.235, as: "0.0%" },
        "◆ 0.0",
      ],
    },
    {
      look: "figures",
      cells: [
        "% of repeat MARAC cases (Multi-Agency Risk Assessment Conference) (Kent excluding Medway)",
        { value: 0.149, as: "0.0%" },
        { value: 0.15, as: "0.0%" },
        { value: 0.187, as: "0.0%" },
        "▲ 3.7",
      ],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "More domestic abuse was recorded than the year before in ten of Kent's twelve districts, and less only in Dartford and Gravesham. Ashford, Maidstone and Thanet saw the steepest rises. Thanet also stands highest both in total and for every 1,000 residents.",
      ],
      merges: ["A:E"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "MARACs in Kent dealt with 683 cases in 2011, and 128 of those (18.7%) were repeats. Police still make most of the referrals, though other agencies are sending in more than they used to.",
      ],
      merges: ["A:E"],
    },
    blank,
    {
      look: "note",
      cells: [
        "Please note: Domestic Homicide Reviews became a legal duty on 13th April 2011. Five deaths have come within it so far, three in Kent and two in Medway, and each is being reviewed. A finished review from East Sussex also holds lessons for agencies here.",
      ],
      merges: ["A:E"],
    },
    blank,
    { look: "heading", cells: ["Aims / Actions", "Progress"], merges: ["B:E"] },
    {
      look: "aim",
      cells: [
        "3 Provide support to victims of domestic abuse through one generic pathway for all involved in domestic abuse to provide and access advice and support",
      ],
      merges: ["A:E"],
    },
    {
      look: "action",
      cells: [
        "Create a website portal for all domestic abuse services for Kent and Medway",
        "The case for a new site has been written, and the Community Safety Fund will pay £12k. Several agencies have formed a group and started to scope the work.",
      ],
      merges: ["B:E"],
      fills: { F: "amber" },
    },
    {
      look: "aim",
      cells: [
        "4 Protect victims of domestic abuse through support and development of specialist support services to help victims of domestic abuse through both criminal and civil justice routes.",
      ],
      merges: ["A:E"],
    },
    {
      look: "action",
      cells: [
        "Ongoing training for staff; Increased provision of Specialist Domestic Violence Courts (SDVC); and Delivery of Parenting Information Programme (PIP)",
        "With the court that opened in Medway in September 2011, all three court areas now have an SDVC. Magistrates and staff who sit in them have had specialist training, and the County SDVC Project Board oversees what comes next. In Canterbury the Rising Sun service is piloting a parenting programme until the end of February 2012; whether it grows depends on its evaluation and on money.",
      ],
      merges: ["B:E"],
      fills: { F: "amber" },
    },
    {
      look: "aim",
      cells: [
        "5 Work with agencies to secure a sustainable level of financial and operational commitment to address domestic abuse issues.",
      ],
      merges: ["A:E"],
    },
    {
      look: "action",
      cells: [
        "Establish a sustainable, domestic abuse budget with a centralised joint commissioning process",
        "A small group is looking at how domestic abuse services are paid for, IDVA* posts in particular, and at ways to commission them jointly.\n*IDVA = Independent Domestic Violence Advisor",
      ],
      merges: ["B:E"],
      fills: { F: "amber" },
    },
  ],
};

// The periods change in mid-table; statuses as on the first sheet.
const substanceMisuse: SheetData = {
  name: "Substance Misuse",
  font: { name: "Arial", size: 10 },
  widths: [11, 48, 15, 15, 15, 12],
  shade: "D9D9D9",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Substance Misuse"] },
    {
      look: "pair",
      cells: ["Lead:", "Lesley Andrews (Head of Kent Drug and Alcohol Action Team)"],
    },
    blank,
    {
      look: "heading",
      cells: ["Proxy Measure / Indicator", "", "Baseline '10/11", "Oct – Sep", "", "Diff."],
      merges: ["A:B+1", "C+1", "D:E", "F+1"],
    },
    { look: "heading", cells: ["", "", "", "2010/11", "2011/12", ""] },
    {
      look: "figures",
      cells: ["Number of drug users completing treatment successfully", "", 896, 712, 901, "▲ 27%"],
      merges: ["A:B"],
    },
    {
      look: "figures",
      cells: [
        "Number of alcohol users completing treatment successfully",
        "",
        887,
        951,
        975,
        "▲ 2.5%",
      ],
      merges: ["A:B"],
    },
    {
      look: "heading",
      cells: ["", "", "", "Q3 2010/11", "Q4 2010/11", ""],
      merges: ["A:B"],
    },
    {
      look: "figures",
      cells: [
        "Proportion of drug users completing treatment successfully who do not re-present to treatment within 6 months.",
        "",
        "N/A",
        { value: 0.86, as: "0%" },
        { value: 0.84, as: "0%" },
        "▼ 2",
      ],
      merges: ["A:B"],
    },
    {
      look: "tableText",
      cells: [
        "Results for Quarter 2 (2011/12) are much like those of the quarter before. Good numbers still leave treatment free of dependence, above all people treated for alcohol in the Eastern and Coastal Kent PCT area.\n\nThe National Treatment Agency has only just begun to publish re-presentation figures, and we will follow them as they build up. The measure counts people who stayed out of treatment for the 6 months after leaving it.",
      ],
      merges: ["A:F"],
    },
    {
      look: "heading",
      cells: ["Aims / Actions", "", "Progress"],
      merges: ["A:B", "C:F"],
    },
    {
      look: "aim",
      cells: [6, "Improve understanding of local prevalence of problematic drug use in Kent"],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Central management and analysis of needle drops data, collected by each local authority and KCC waste management to assist with developing plans with local authorities and advising treatment providers on areas to target campaigns",
        "KDAAT now gathers reports of needle finds from the whole county in one place. Where there have been finds, needle exchanges and their providers are working with the district to cut them; progress comes back through CSP meetings and provider reports.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        7,
        "Increase the uptake of substance misuse services available for people with drug and/or alcohol problems",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Work with local police custody suites to increase numbers of detainees, prioritising trigger offenders, referred into the Drug Intervention Programme (DIP) and Alcohol Arrest Referral Service. As well as working with Probation, IOMU and DIP to target prolific offenders and encourage them to access treatment and building targeted interventions for offenders in the community.",
        "Wherever there is a custody suite the CSP group is urging detainees to take up the DIP. Referrals from custody have gone up; KDAAT is watching how many people drop out before they engage.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        8,
        "Increase the uptake of substance misuse services available for people with drug and/or alcohol problems",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Establish Alcohol and Cannabis Penalty Notice for Disorder (PND) diversion scheme",
        "New PND forms are in use throughout the force and each police area takes part. Take-up is tracked with data from the central ticket office, and CSPs publicise the scheme locally.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        9,
        "Increase the uptake of substance misuse services available for people with drug and/or alcohol problems",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Community safety partnerships to promote and raise awareness of local substance misuse services",
        "CSP groups are publicising the services in their area. In West Kent they are holding back until the Payment by Results pilot run by CRI* has settled; they welcome it and want to help make it known.\n*CRI holds the contract for adult substance misuse services in West Kent.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
  ],
};

// Here the differences are numbers whose format draws the arrow.
const acquisitiveCrime: SheetData = {
  name: "Acquisitive Crime",
  font: { name: "Calibri", size: 11 },
  widths: [58, 15, 15, 15, 14, 4],
  shade: "DCE6F1",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Acquisitive Crime"] },
    {
      look: "pair",
      cells: [
        "Lead:",
        "Steve Corbishley (Head of Partnership and Communities Command, Kent Police)",
      ],
    },
    blank,
    {
      look: "heading",
      cells: ["Proxy Measure / Indicator", "Baseline '10/11", "Jan – Dec", "", "Difference"],
      merges: ["A+1", "B+1", "C:D", "E+1"],
    },
    { look: "heading", cells: ["", "", "2010", "2011", ""] },
    {
      look: "figures",
      cells: [
        "Level of Theft and Handling Stolen Goods (exc. Medway)",
        { value: 24150, as: "#,##0" },
        { value: 23750, as: "#,##0" },
        { value: 24992, as: "#,##0" },
        { value: 0.052, as: arrowPercent },
      ],
    },
    {
      look: "figures",
      cells: [
        "Level of Domestic Burglary (exc. Medway)",
        { value: 4354, as: "#,##0" },
        { value: 4494, as: "#,##0" },
        { value: 4377, as: "#,##0" },
        { value: -0.026, as: arrowPercent },
      ],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "Theft and handling rose fastest in East Kent; Dover and Canterbury were at the top in December. The response there includes 15,000 purse lanyards paid for by Dover CSP, a 'Pod' where the public can call on police and partners, and crime prevention leaflets that go out with Asda's home deliveries. Domestic burglary stays a priority.",
      ],
      merges: ["A:E"],
    },
    blank,
    { look: "heading", cells: ["Aim / Actions", "Progress"], merges: ["B:E"] },
    {
      look: "aim",
      cells: ["10 Reduce Burglary incidents both residential and non-residential"],
      merges: ["A:E"],
    },
    {
      look: "action",
      cells: [
        "Share information and target individuals committing crime; Increase security at vulnerable premises.",
        "Partners and police now share information under agreed protocols, and the Business Crime Safety Partnerships keep local firms involved. Design advisors visit single premises and run wider campaigns.",
      ],
      merges: ["B:E"],
      fills: { F: "amber" },
    },
    {
      look: "aim",
      cells: ["11 Reduce levels of shoplifting and focus on prevention and deterrence."],
      merges: ["A:E"],
    },
    {
      look: "action",
      cells: [
        "Provide advice on designing out crime; Pursue banning orders.",
        "Design advice can be had in leaflets and online, and advisors also approach vulnerable groups themselves.",
      ],
      merges: ["B:E"],
      fills: { F: "amber" },
    },
    { look: "aim", cells: ["12 Reduce theft of metal"], merges: ["A:E"] },
    {
      look: "action",
      cells: [
        "Participate in the metal days of action as lead by British Transport Police; Raise awareness with the public and educate Scrap Metal Dealers regarding the law; Raise awareness amongst the community and reduce the number of incidents of metal theft from places of worship and schools.",
        "Metal thefts came down from 253 (August 2011) to 151 (January 2012) a month as Kent Police, BTP and others visited dealers, went after known offenders and warned the public. Schools and colleges have had advice written for them. A day of action is held every month.",
      ],
      merges: ["B:E"],
      fills: { F: "amber" },
    },
  ],
};

// The status column stands on the left, so the tables begin in column B.
const violentCrime: SheetData = {
  name: "Violent Crime",
  font: { name: "Calibri", size: 11 },
  widths: [4, 60, 15, 15, 15, 13],
  shade: "DCE6F1",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority: Violent Crime"] },
    {
      look: "pair",
      cells: ["Lead: Steve Corbishley (Head of Partnership and Communities Command, Kent Police)"],
    },
    blank,
    {
      look: "heading",
      cells: [null, "Proxy Measure / Indicator", "Baseline '10/11", "Jan – Dec", "", "Diff."],
      merges: ["B+1", "C+1", "D:E", "F+1"],
    },
    { look: "heading", cells: [null, "", "", "2010", "2011", ""] },
    {
      look: "figures",
      cells: [
        null,
        "Level of Violent Crime (exc. Medway)",
        { value: 18404, as: "#,##0" },
        { value: 18927, as: "#,##0" },
        { value: 17953, as: "#,##0" },
        "▼ 5.1%",
      ],
    },
    {
      look: "figures",
      cells: [
        null,
        "Level of Violence against the Person (VAP) (exc. Medway)",
        { value: 16630, as: "#,##0" },
        { value: 17049, as: "#,##0" },
        { value: 16189, as: "#,##0" },
        "▼ 5.0%",
      ],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        null,
        "Dartford, Gravesham and Tonbridge & Malling recorded the biggest falls, which fits the extra policing of evenings and nights out there. Violence remains a priority for the force, which works closely with pubs, clubs and other late businesses. The Kent Community Alcohol Partnership, which no other in the country matches in size, also helps by promoting sensible drinking.",
      ],
      merges: ["B:F"],
    },
    blank,
    { look: "heading", cells: [null, "Aim / Actions", "Progress"], merges: ["C:F"] },
    { look: "aim", cells: [null, "13 Reduce alcohol related violence."], merges: ["B:F"] },
    {
      look: "action",
      cells: [
        "",
        "Ensure premises are being managed in accordance with legislation and make them safer by design to reduce the risk of confrontation; Encourage the licensed trade to use polycarbonate drinks vessels and bottles,",
        "Licensing officers and the Kent Community Alcohol Partnership keep a close watch on premises. Campaigns and licence conditions have persuaded many of them to switch to safer glasses and bottles.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        null,
        "14 Engage with young people as victims, citizens and offenders and share information in order to better understand the picture of violent crime involving young people.",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Progress youth engagement in schools and identify further media options for better communication with young people (e.g. social networking sites); Establish those young people who are at risk of becoming victims of violent crime and sexual exploitation and work with partners to take positive steps to divert them away from committing or becoming victims of violent crime.",
        "In two years 'Is it worth it' has carried its warning about drink, ASB and violence to 80,000 students. STATUS (Stay Safe and Tell Us) follows in 2012, with a safe website for teenagers and, in 2012/13, 24 events around Kent.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [
        null,
        "15 To prevent first time offending, prevent re-offending and reduce the risk of young people becoming victims of violent crime.",
      ],
      merges: ["B:F"],
    },
    {
      look: "action",
      cells: [
        "",
        "Use education, diversionary and restorative approaches where appropriate as well as enforcement to protect young people from those who unlawfully sell or supply them with alcohol.",
        "Police and Trading Standards go after under-age sales, while shops are taking up Challenge 25 with the Kent Community Alcohol Partnership. Drink that children are given at home is still a serious concern, and partners have begun to tackle it.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
  ],
};

// The number's cell goes down over aim and action and carries the fill.
const roadSafety: SheetData = {
  name: "Road Safety",
  font: { name: "Calibri", size: 11 },
  widths: [10, 52, 17, 14, 14, 12],
  shade: "DCE6F1",
  rows: [
    { look: "title", cells: [title] },
    blank,
    { look: "pair", cells: ["Priority:", "Road Safety"] },
    {
      look: "pair",
      cells: ["Lead:", "Steve Griffiths (Director Community Safety, Kent Fire and Rescue Service)"],
    },
    blank,
    {
      look: "heading",
      cells: ["Proxy Measure / Indicator", "", "Baseline (Jan-Dec '10)", "Jan – Nov", "", "Diff."],
      merges: ["A:B+1", "C+1", "D:E", "F+1"],
    },
    { look: "heading", cells: ["", "", "", 2010, 2011, ""] },
    {
      look: "figures",
      cells: [
        "Number of all KSI casualties (Killed or seriously injured)",
        "",
        545,
        506,
        453,
        "▼ 10.5%",
      ],
      merges: ["A:B"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        "KSI casualties have been falling for several years and fell again in 2011. District RTC profiles, based on 2010, give the latest detail: Dartford and then Ashford had the most casualties for every 10,000 people, Medway and then Canterbury the fewest. What each CSP should concentrate on is listed there too.",
      ],
      merges: ["A:F"],
    },
    blank,
    {
      look: "note",
      cells: [
        "NB: figures for 2011 are unvalidated and may still change; the final ones are due in April 2012.",
      ],
      merges: ["A:F"],
    },
    blank,
    {
      look: "heading",
      cells: ["Aim / Actions", "", "Progress"],
      merges: ["A:B", "C:F"],
    },
    {
      look: "aim",
      cells: [16, "Increase road safety amongst vulnerable and high risk road user groups"],
      merges: ["A+1", "B:F"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Expand the License 2 kill programme; Promote road safety for powered 2 wheeled vehicles through programmes such as new fire bike; and Explore the possibility of establishing a Kent Road Safety Centre",
        "A subgroup is designing a small version of License 2 kill for classrooms, to run beside the big shows. A second fire bike is being bought so that the team can offer more courses, and several agencies meet regularly to plan education for riders. Every partner consulted backs the idea of a road safety centre.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [17, "Increase the opportunities for training for Kent's road users"],
      merges: ["A+1", "B:F"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Increase the range of driver awareness courses available as an alternative to enforcement and penalties and improve the driver/rider training sessions",
        "Partners have talked through the options and are looking further into some of them.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
    {
      look: "aim",
      cells: [18, "Raise the profile of road safety amongst district and community safety groups"],
      merges: ["A+1", "B:F"],
      fills: { A: "amber" },
    },
    {
      look: "action",
      cells: [
        "",
        "Produce district profiles that detail high risk areas and individuals; Undertake a series of presentations to community safety groups to raise the importance of road safety and the impact it has on the Kent economy; and Expand Speed watch (parish led prevention activity)",
        "Every CSP has received its district profile, and the profiles are already shaping local work on road safety.",
      ],
      merges: ["C:F"],
      fills: { A: "amber" },
    },
  ],
};

/** Kent's performance monitoring for the committee of 6 March 2012. */
export const kent2012: WorkbookData = {
  file: "kent-2012.xlsx",
  title: "Kent Community Safety Agreement 2011-14: Performance Monitoring, March 2012",
  creator: "Community Safety Team",
  saved: "2012-02-24",
  sheets: [
    antiSocialBehaviour,
    domesticAbuse,
    substanceMisuse,
    acquisitiveCrime,
    violentCrime,
    roadSafety,
  ],
};
