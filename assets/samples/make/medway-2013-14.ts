import { blank, type SheetData, type WorkbookData } from "./workbook-data.ts";

// Figures, headings, names and targets are those of Medway's published update; the longer updates
// and remarks are written for this sample.

const partnership = "Medway Community Safety Partnership";
const title = "Action Plan 2013/14 Update";
const font = { name: "Arial", size: 10 };
const shade = "C5D9F1";

// Three priorities one under another, each with its own table.
const prioritiesOneToThree: SheetData = {
  name: "Priorities 1-3",
  font,
  widths: [56, 34, 20, 20, 20, 24],
  shade,
  rows: [
    { look: "pair", cells: [partnership] },
    { look: "title", cells: [title] },
    blank,
    {
      look: "subtitle",
      cells: ["Priority 1 – Tackle Substance and Alcohol Abuse"],
      merges: ["A:F"],
    },
    { look: "heading", cells: ["Indicators", "Target", "Update"], merges: ["C:F"] },
    {
      look: "action",
      cells: [
        "Retender drug and alcohol treatment services to better meet the need of the population",
        "Fully consulted specification agreed and awarded",
        "Turning Point won the contract on 7 April, after written bids and two rounds of interviews with service users and commissioners. A 3-month handover has begun, and the new drug and alcohol service starts on 1 July 2014.",
      ],
      merges: ["C:F"],
    },
    {
      look: "action",
      cells: [
        "To increase the proportion of adult clients who successfully complete drug treatment",
        "Increase from 33% to 45%",
        "This target can no longer be reached as it was set. Since Q2 we get successful completions from PHE only as a share of everyone in treatment, not of those who leave it, so the base is far larger than when 45% was chosen. For opiate and non-opiate users alike, the national outcome measure calls Medway “similar” to England.",
      ],
      merges: ["C:F"],
    },
    {
      look: "action",
      cells: [
        "Clear care pathways in place for alcohol clients",
        "Hospital alcohol project piloted with clear measurable outcomes",
        "The CCG's assurance group has approved the specification and nurses are being recruited. How the project will be evaluated is being settled with the CCG, which takes over the cost if it has worked after two years.",
      ],
      merges: ["C:F"],
    },
    {
      look: "action",
      cells: [
        "Improved early identification and prevention of alcohol related harm",
        "IBA training (including links to domestic abuse) delivered to 100 front line staff.",
        "IBA training has reached 240 people at the front line, from pharmacists and health visitors to social care, sexual health, disability and children's teams.",
      ],
      merges: ["C:F"],
    },
    {
      look: "action",
      cells: [
        "Explore opportunities to implement new licensing tools such as cumulative impact areas (CIA).",
        "Evidence based decision on an appropriate CIA for consultation if appropriate.",
        "A sub group now leads on this. Rochester has its working group, and Gillingham is to get one.",
      ],
      merges: ["C:F"],
    },
    blank,
    blank,
    { look: "subtitle", cells: ["Priority 2 – Tackle ASB and Envirocrime"], merges: ["A:F"] },
    { look: "heading", cells: ["Indicators", "Targets", "Q1", "Q2", "Q3", "Q4"] },
    {
      look: "figures",
      cells: [
        {
          runs: [
            {
              text: "The percentage of those who report anti-social behaviour who are satisfied with the overall service provided as measured by the Kent User Satisfaction Survey",
            },
            { text: "\nYear ending figures", italic: true },
          ],
        },
        { value: 0.85, as: "0%" },
        "No data",
        "To Sept 81.5%",
        "To Dec 78.7%",
        "To March 83.2%",
      ],
    },
    {
      look: "figures",
      cells: [
        "Police to attend repeat and vulnerable victims of ASB.",
        { value: 0.95, as: "0%" },
        { value: 0.85, as: "0%" },
        "Apr to Oct 89.9%",
        "Apr to Jan 89.9%",
        "Apr to Mar 88.3%",
      ],
    },
    {
      look: "figures",
      cells: [
        "Reduction in the number of repeat victims of ASB",
        { value: 0.05, as: "0%" },
        "Jan to Mar 12",
        "Apr to July 9",
        "July to Sept 8",
        "Jan – April 11",
      ],
    },
    {
      look: "figures",
      cells: [
        {
          runs: [
            { text: "Number of fly tipping incidents" },
            { text: "\nSet against the same quarter a year before", italic: true },
          ],
        },
        "5% reduction",
        "8% reduction",
        "3.8% reduction",
        "28% reduction",
        "45% reduction",
      ],
    },
    {
      look: "figures",
      cells: [
        {
          runs: [
            { text: "Number of environmental crimes reported" },
            { text: "\nSet against the same quarter a year before", italic: true },
          ],
        },
        "5% reduction",
        "7% reduction",
        "2.7% reduction",
        "22% reduction",
        "33% reduction",
      ],
    },
    {
      look: "figures",
      cells: [
        {
          runs: [
            { text: "Increase number of Fixed Penalty Notices (FPN's) issued" },
            { text: "\nSet against the same quarter a year before", italic: true },
          ],
        },
        "10% increase",
        "22% decrease",
        "27% increase",
        "95% increase",
        "231% increase",
      ],
    },
    {
      look: "figures",
      cells: [
        "Percentage of people who feel Medway is safe",
        { value: 0.9, as: "0%" },
        "Medway Citizens Panel, August 2013. During the day – 85%. After dark – 56%",
      ],
      merges: ["C:F"],
    },
    {
      look: "figures",
      cells: [
        {
          runs: [
            { text: "Satisfaction with street cleaning" },
            { text: "\nResidents' poll: 2006/07 - 55%; Q4 2012/13 - 73%", italic: true },
          ],
        },
        { value: 0.75, as: "0%" },
        { value: 0.74, as: "0%" },
        { value: 0.72, as: "0%" },
        { value: 0.75, as: "0%" },
        "69% (Average 72.5%)",
      ],
    },
    {
      look: "figures",
      cells: [
        "NI195a - Improved street and environmental cleanliness: Litter",
        { value: 0.95, as: "0%" },
        { value: 0.97, as: "0%" },
        { value: 0.97, as: "0%" },
        { value: 0.98, as: "0%" },
        { value: 0.97, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "NI195c - Improved street and environmental cleanliness: Graffiti",
        { value: 0.96, as: "0%" },
        { value: 1, as: "0%" },
        { value: 1, as: "0%" },
        { value: 1, as: "0%" },
        { value: 1, as: "0%" },
      ],
    },
    blank,
    blank,
    { look: "subtitle", cells: ["Priority 3 – Reduce Re-offending"], merges: ["A:F"] },
    { look: "heading", cells: ["Indicator", "Targets", "Q1", "Q2", "Q3", "Q4"] },
    {
      look: "figures",
      cells: [
        {
          runs: [
            { text: "Proportion (%) of offenders who re-offend. " },
            { text: "Source - Ministry of Justice (NI 18)", italic: true },
          ],
        },
        "To fall in line with the MoJ predicted level of re-offending. (No fixed figure: the prediction is worked out afresh for each cohort.)",
        "July 2011 to June 2013 - 9.68% Predicted - 8.88%",
        "Oct 2012 to Sept 2013 - 10.01% Predicted - 8.60%",
        "Data not available",
        "Data not available",
      ],
    },
    {
      look: "figures",
      cells: [
        "Increase the proportion of offenders in employment at termination",
        { runs: [{ text: "40%" }, { text: "\nPre 16 target >95%", italic: true }] },
        { value: 1, as: "0%" },
        { value: 1, as: "0%" },
        { value: 1, as: "0%" },
        { value: 1, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "“",
        { runs: [{ text: "Post 16 target >70%", italic: true }] },
        { value: 0.67, as: "0%" },
        { value: 0.73, as: "0%" },
        { value: 0.75, as: "0%" },
        { value: 0.75, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "Increase the proportion of offenders in suitable accommodation at termination",
        { runs: [{ text: "70%" }, { text: "\nTarget 95%", italic: true }] },
        { value: 1, as: "0%" },
        { value: 0.88, as: "0%" },
        { value: 0.88, as: "0%" },
        { value: 0.94, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "By use of ‘Triage’ system, reduction in 1st time entrants into the Youth Justice system (NI111).",
        "5% (< 275 young people)",
        37,
        50,
        40,
        43,
      ],
    },
    {
      look: "figures",
      cells: [
        "Percentage of re-offending by use of those who have accessed the ‘Triage’ system.",
        "< 50%",
        { value: 0.11, as: "0%" },
        { value: 0.17, as: "0%" },
        { value: 0.13, as: "0%" },
        { value: 0.1, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "Percentage of YOT Cohort that re-offend within 6 months of completing their intervention.",
        "< 50%",
        { value: 0.4, as: "0%" },
        { value: 0.38, as: "0%" },
        "50% (some very prolific offenders this time)",
        "50% (cohort much as in Q3; ending programmes run into Q4)",
      ],
    },
  ],
};

const domesticAbuse: SheetData = {
  name: "Priority 4",
  font,
  widths: [62, 32, 13, 13, 18, 13],
  shade,
  rows: [
    { look: "pair", cells: [partnership] },
    { look: "title", cells: [title] },
    blank,
    { look: "subtitle", cells: ["Priority 4 – Tackle Domestic Abuse"], merges: ["A:F"] },
    { look: "heading", cells: ["Indicators", "Targets", "Q1", "Q2", "Q3", "Q4"] },
    {
      look: "figures",
      cells: [
        "Number of high risk clients referred for IDVA support",
        "To be set when the IDVA service is commissioned",
        67,
        64,
        48,
        67,
      ],
    },
    {
      look: "figures",
      cells: [
        "Percentage of clients where risk is reduced as a result of IDVA intervention",
        "To be set when the IDVA service is commissioned",
        "Data not collected",
        { value: 0.89, as: "0%" },
        { value: 0.4, as: "0%" },
        { value: 0.6, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "Number of practitioners working with children and young people in receipt of domestic abuse training",
        150,
        40,
        16,
        "0 No training delivered this quarter",
        60,
      ],
    },
    {
      look: "figures",
      cells: [
        "Review housing-related support arrangements, including refuges and floating support.",
        "Review completed and arrangements commissioned",
        "No update",
        "No update",
        "No update",
        "No update",
      ],
    },
    {
      look: "figures",
      cells: [
        "Reduce the repeat victimisation for those identified at higher risk of harm, making victims and their families safer. MARAC repeat victimisation rate (%)",
        "Below 28%",
        { value: 0.24, as: "0%" },
        { value: 0.27, as: "0%" },
        { value: 0.24, as: "0%" },
        { value: 0.26, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "Percentage of referrals to Medway Specialist Domestic Violence Court (SDVC) IDVA, where victim has been supported to attend",
        "To be set when the IDVA service is commissioned",
        { value: 0.27, as: "0%" },
        { value: 0.17, as: "0%" },
        { value: 0.03, as: "0%" },
        { value: 0.41, as: "0%" },
      ],
    },
    {
      look: "figures",
      cells: [
        "Number of Multi Agency Risk Assessment Conference (MARAC) referrals",
        290,
        75,
        71,
        83,
        113,
      ],
    },
  ],
};

const roadCollisions: SheetData = {
  name: "Priority 5",
  font,
  widths: [54, 34, 70],
  shade,
  rows: [
    { look: "pair", cells: [partnership] },
    { look: "title", cells: [title] },
    blank,
    {
      look: "subtitle",
      cells: [
        "Priority 5 – Reduce the Number of People Seriously Injured in Road Traffic Collisions",
      ],
      merges: ["A:C"],
    },
    { look: "heading", cells: ["Indicator", "Targets", "Update"] },
    {
      look: "action",
      cells: [
        "To achieve a 33% reduction in killed and serious injured (KSI) casualties based on the 2004/08 average of 85.2 KSI's.",
        "3.3% reduction per year",
        "KSI rose by 9.8%, from 51 in 2012 to 56 in 2013. There were as many serious casualties as before but 5 more deaths; slight casualties (767, after 774) fell by 7. KFRS was called to 19 collisions from January to March 2014.",
      ],
    },
    {
      look: "action",
      cells: [
        "Deliver 'Licence to Kill?' to pupils in Medway attending Academies, Sixth forms and Colleges.",
        "60% of relevant pupil population see Licence to Kill?",
        "This year the show went into the schools themselves, and 16 out of 17 took it. In all 90% plus of year 12 have seen it.",
      ],
    },
    {
      look: "action",
      cells: [
        "Multi-agency motor bikes/bicycle project",
        "1 campaign delivered",
        "Think Bike filled April and May 2013. In Op Enact police took away 44 motorbikes, gave out 28 fixed penalties and arrested two people.",
      ],
    },
    {
      look: "action",
      cells: [
        "Working with Public Health to promote alcohol awareness sessions",
        "Two programmes delivered",
        "How the two services will work together is being written down, so that the whole programme can be delivered. 5 programmes were run jointly in 2013, and in September staff met new students at Mid Kent College.",
      ],
    },
    {
      look: "action",
      cells: [
        "Deliver multi-partner events (Carmaggedon) to address reckless driving caused by young drivers in the night time economy (Kent Police and KFRS)",
        "2 per year",
        "KFRS cut up a car at Mid Kent College in front of about 250 pupils; that is the one event so far.",
      ],
    },
    {
      look: "action",
      cells: [
        "RUSH and Car'n'age programmes to be delivered to Secondary schools",
        "TBC",
        "Both run all year. From January to March 2014 Rush was shown in 13 schools to about 1,332 students, and 3 local Carnage events took in 60 pupils sent by partners.",
      ],
    },
  ],
};

/** Medway's update on its action plan for 2013/14. */
export const medway201314: WorkbookData = {
  file: "medway-2013-14.xlsx",
  title: "Medway Community Safety Partnership: Action Plan 2013/14 Update",
  creator: "Community Safety Team",
  saved: "2014-05-30",
  sheets: [prioritiesOneToThree, domesticAbuse, roadCollisions],
};
