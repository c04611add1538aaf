import { blank, type Row, type SheetData, type WorkbookData } from "./workbook-data.ts";

// Indicators, codes, targets, names and posts are those of Kent's framework of 2008; sentences and
// terms of reference are written for this sample, and telephone numbers are left out.

const font = { name: "Arial", size: 10 };
const shade = "DDD9C4";

const directorates: SheetData = {
  name: "Directorates",
  font,
  widths: [30, 30, 28, 40, 36],
  shade,
  rows: [
    { look: "title", cells: ["A Framework for Community Safety 2008-2011"] },
    { look: "title", cells: ["KCC Directorates Contribution to Community Safety"] },
    blank,
    {
      look: "heading",
      cells: [
        "Children Families and Education",
        "Community Services",
        "Environment and Regeneration",
        "Adult Social Services",
        "Chief Executive's Department",
      ],
    },
    {
      look: "list",
      cells: [
        "Child Protection",
        "Community Safety",
        "Environmental Enforcement",
        "Substance Abuse Care Management Team",
        "Supporting Independence Programme",
      ],
    },
    {
      look: "list",
      cells: [
        "Domestic Abuse",
        "Youth Services",
        "Road Safety",
        "Protecting vulnerable people",
        "Safer Travel to School",
      ],
    },
    {
      look: "list",
      cells: [
        "Preventative work",
        "Trading Standards",
        "'Secure by Design'",
        "Mental health services",
        "Passenger Services",
      ],
    },
    {
      look: "list",
      cells: [
        "Early years",
        "Emergency Planning",
        "Waste Management",
        "Care Management Teams",
        "Kent TV",
      ],
    },
    { look: "list", cells: ["Family Support", "Adult Education", "Regeneration", "Telecare", ""] },
    { look: "list", cells: ["Safe Schools", "Sports Development", "", "TeleHealth", ""] },
    { look: "list", cells: ["Alternative Curriculum", "Arts & Libraries", "", "", ""] },
    {
      look: "list",
      cells: ["16plus", { runs: [{ text: "Multi-Agency Teams", bold: true }] }, "", "", ""],
    },
    { look: "list", cells: ["", "Youth Offending Service", "", "", ""] },
    { look: "list", cells: ["", "Kent Drug and Alcohol Action", "", "", ""] },
  ],
};

const authorities: SheetData = {
  name: "Responsible Authorities",
  font,
  widths: [34, 44, 62],
  shade,
  rows: [
    { look: "title", cells: ["Appendix 1: Responsible Authorities"] },
    blank,
    {
      look: "heading",
      cells: [
        "Section 5 (1) Responsible Authorities",
        "Section 5 (2) Co-operating Bodies",
        "Section 5 (3) Invitees to Participate",
      ],
    },
    { look: "list", cells: ["Police", "Parish Councils", "Social landlords"] },
    {
      look: "list",
      cells: [
        "Local Authority (County Council & District Councils)",
        "NHS Trusts",
        "Drug Action Teams or the Drugs and Alcohol Teams",
      ],
    },
    {
      look: "list",
      cells: ["Police Authority", "NHS Foundation Trusts", "Training and Enterprise Councils"],
    },
    {
      look: "list",
      cells: [
        "Fire & Rescue Authority",
        "Governing bodies of schools",
        "Voluntary organisations that work with young people",
      ],
    },
    {
      look: "list",
      cells: ["PCTs", "Proprietors of independent schools", "Crown Prosecution Service"],
    },
    {
      look: "list",
      cells: ["", "Governing bodies in further education", "Crown Court Manager"],
    },
    { look: "list", cells: ["", "", "Magistrates Court Committee"] },
    { look: "list", cells: ["", "", "Neighbourhood Watch"] },
    { look: "list", cells: ["", "", "Victim Support"] },
    { look: "list", cells: ["", "", "Service Police"] },
    { look: "list", cells: ["", "", "Ministry of Defence Police"] },
    { look: "list", cells: ["", "", "School transport"] },
    { look: "list", cells: ["", "", "Public transport"] },
    { look: "list", cells: ["", "", "Passenger Transport Executives"] },
    { look: "list", cells: ["", "", "Passenger Transport Authorities"] },
    {
      look: "list",
      cells: ["", "", "Services for women, young, elderly, disabled and minority residents"],
    },
    { look: "list", cells: ["", "", "Religious bodies"] },
    { look: "list", cells: ["", "", "Companies and partnerships in the area"] },
    { look: "list", cells: ["", "", "Retail promotion bodies"] },
    { look: "list", cells: ["", "", "Trade union"] },
    { look: "list", cells: ["", "", "Registered medical practitioners and their bodies"] },
    { look: "list", cells: ["", "", "Governing bodies in higher education"] },
    { look: "list", cells: ["", "", "Chief Officer of the fire brigade"] },
    { look: "list", cells: ["", "", "British Transport Police"] },
  ],
};

const groupHeading: Row = { look: "heading", cells: ["Membership", "Terms of Reference"] };

const partnershipGroups: SheetData = {
  name: "Partnership groups",
  font,
  widths: [66, 80],
  shade,
  rows: [
    { look: "title", cells: ["Appendix 2: County wide CDRP structures"] },
    blank,
    { look: "subtitle", cells: ["County Strategy Group"] },
    groupHeading,
    { look: "list", cells: ["KCC Cabinet Member Community Services", "Meets once a year"] },
    {
      look: "list",
      cells: [
        "Chairman, 11 CDRPs / Local Strategy groups",
        "Agrees the County Community Safety Agreement",
      ],
    },
    {
      look: "list",
      cells: ["Safer and Stronger Coordinating Group", "Looks at progress and settles priorities"],
    },
    { look: "list", cells: ["", "Goes through crime intelligence for the whole county"] },
    { look: "list", cells: ["", "Goes through guidance on the LAA"] },
    { look: "list", cells: ["", "Says where future funding should go first"] },
    { look: "list", cells: ["", "Passes good practice between CDRPs and agencies"] },
    blank,
    { look: "subtitle", cells: ["Safer and Stronger Communities Group"] },
    groupHeading,
    {
      look: "list",
      cells: [
        "The six Responsible Authorities, with 4 District Chief Executives for the CDRPs",
        "Manages how the safer and stronger part of the LAA performs, from returns by CDRPs every 6 months",
      ],
    },
    {
      look: "list",
      cells: [
        "Cooperating bodies (e.g. Prison Service, CPS, Probation, Transport Authorities)",
        "Writes the county's strategic assessment out of those of the CDRPs",
      ],
    },
    { look: "list", cells: ["KDAAT", "Brings the work of countywide agencies together"] },
    {
      look: "list",
      cells: [
        "Diversity, rural, business and commercial interests",
        "Advises on big projects that agencies share",
      ],
    },
    {
      look: "list",
      cells: ["The private and voluntary sectors", "Reports to Government Office South East"],
    },
    {
      look: "list",
      cells: ["BME groups", "Speaks to Government for the partnership, on the LAA's freedoms too"],
    },
    { look: "list", cells: ["", "Picks out environmental work that makes places feel secure"] },
    { look: "list", cells: ["", "Sees that messages are joined up across the county"] },
    blank,
    { look: "subtitle", cells: ["Safer Kent Delivery Group"] },
    groupHeading,
    { look: "list", cells: ["CDRP Chairman/Officer Representatives", "Manages performance"] },
    { look: "list", cells: ["The six Responsible Authorities", "Manages stakeholders"] },
    {
      look: "list",
      cells: [
        "Cooperating Bodies (e.g. Prison Service, CPS, Probation, Transport Authorities, etc.)",
        "Turns priorities into action by theme or by area",
      ],
    },
    {
      look: "list",
      cells: ["KDAAT", "Sees that assessments reflect what communities say"],
    },
    { look: "list", cells: ["KCJB", "Audits skills every year and fills the gaps"] },
    { look: "list", cells: ["", "Shares information under an agreed protocol"] },
    { look: "list", cells: ["", "Analyses and solves problems with other agencies"] },
    { look: "list", cells: ["", "Commissions work from partners and co-ordinates it"] },
    { look: "list", cells: ["", "Puts resources where the priorities are"] },
    { look: "list", cells: ["", "Meets four times a year, ahead of the group above"] },
  ],
};

const contacts: SheetData = {
  name: "Contacts",
  font,
  widths: [24, 52, 60],
  shade,
  rows: [
    { look: "title", cells: ["Contacts"] },
    blank,
    { look: "heading", cells: ["Name", "Post", "Address"] },
    {
      look: "list",
      cells: [
        "Mike Hill OBE",
        "Cabinet Member for Community Services",
        "Room SH1.66, Sessions House, Maidstone, Kent, ME14 1XQ",
      ],
    },
    {
      look: "list",
      cells: [
        "Elizabeth Tweed",
        "Lead Member for Community Services",
        "C/o Members Desk, Sessions House, Maidstone, Kent, ME14 1XQ",
      ],
    },
    {
      look: "list",
      cells: [
        "Peter Gilroy OBE",
        "Chief Executive, Kent County Council",
        "Room SH1.73, Sessions House, Maidstone, Kent, ME14 1XQ",
      ],
    },
    {
      look: "list",
      cells: [
        "Amanda Honey",
        "Managing Director, Communities",
        "Third Floor, Invicta House, Maidstone, Kent, ME14 1XX",
      ],
    },
    {
      look: "list",
      cells: [
        "Clive Bainbridge",
        "Director of Community Safety & Regulatory Services",
        "First Floor, Invicta House, Maidstone, Kent, ME14 1XX",
      ],
    },
    {
      look: "list",
      cells: [
        "Stuart Beaumont",
        "Head of Community Safety",
        "First Floor, Invicta House, Maidstone, Kent, ME14 1XX",
      ],
    },
  ],
};

const saferCommunities = [
  "NI 15 Serious violent crime rate PSA 23",
  "NI 16 Serious acquisitive crime rate PSA 23",
  "NI 17 Perceptions of anti-social behaviour PSA 23",
  "NI 18 Adult re-offending rates for those under probation supervision PSA 23",
  "NI 19 Rate of proven re-offending by young offenders PSA 23",
  "NI 20 Assault with injury crime rate PSA 25",
  "NI 21 Dealing with local concerns about anti-social behaviour and crime by the local council and police PSA 23",
  "NI 22 Perceptions of parents taking responsibility for the behaviour of their children in the area HO DSO",
  "NI 23 Perceptions that people in the area treat one another with respect and dignity HO DSO",
  "NI 24 Satisfaction with the way the police and local council dealt with anti-social behaviour HO DSO",
  "NI 25 Satisfaction of different groups with the way the police and local council dealt with anti-social behaviour HO DSO",
  "NI 26 Specialist support to victims of a serious sexual offence PSA 23",
  "NI 27 Understanding of local concerns about anti-social behaviour and crime by the local council and police HO DSO",
  "NI 28 Serious knife crime rate HO DSO",
  "NI 29 Gun crime rate PSA 23",
  "NI 30 Re-offending rate of prolific and priority offenders HO DSO",
  "NI 31 Re-offending rate of registered sex offenders PSA 23",
  "NI 32 Repeat incidents of domestic violence PSA 23",
  "NI 33 Arson incidents HO DSO",
  "NI 34 Domestic violence – murder PSA 23",
  "NI 35 Building resilience to violent extremism PSA 26",
  "NI 36 Protection against terrorist attack PSA 26",
  "NI 37 Awareness of civil protection arrangements in the local area CO DSO",
  "NI 38 Drug-related (Class A) offending rate PSA 25",
  "NI 39 Alcohol-harm related hospital admission rates PSA 25",
  "NI 40 Drug users in effective treatment PSA 25",
] as const;

const saferCommunitiesContinued = [
  "NI 41 Perceptions of drunk or rowdy behaviour as a problem PSA 25",
  "NI 42 Perceptions of drug use or drug dealing as a problem PSA 25",
  "NI 43 Young people within the Youth Justice System receiving a conviction in court who are sentenced to custody MoJ DSO",
  "NI 44 Ethnic composition of offenders on Youth Justice System disposals MoJ DSO",
  "NI 45 Young offenders engagement in suitable education, employment or training MoJ DSO",
  "NI 46 Young offenders access to suitable accommodation MoJ DSO",
  "NI 47 People killed or seriously injured in road traffic accidents DfT DSO",
  "NI 48 Children killed or seriously injured in road traffic accidents DfT DSO",
  "NI 49 Number of primary fires and related fatalities and non-fatal casualties, excluding precautionary checks CLG DSO",
] as const;

// All the indicators of one outcome stand in one cell, a line each.
const nationalIndicators: SheetData = {
  name: "National Indicators",
  font,
  widths: [26, 118],
  shade,
  rows: [
    { look: "title", cells: ["Appendix 3: Performance Monitoring"] },
    { look: "subtitle", cells: ["National Indicators"] },
    {
      look: "paragraph",
      cells: [
        "These are the statutory indicators that have to do with safer communities. They count from April 2008.",
      ],
      merges: ["A:B"],
    },
    blank,
    { look: "heading", cells: ["Outcome", "National indicators"] },
    {
      look: "list",
      cells: [{ runs: [{ text: "Safer communities", bold: true }] }, saferCommunities.join("\n")],
    },
    blank,
    { look: "heading", cells: ["Outcome", "National Indicators"] },
    {
      look: "list",
      cells: [
        {
          runs: [
            { text: "Safer communities", bold: true },
            { text: "\n(continued)", italic: true },
          ],
        },
        saferCommunitiesContinued.join("\n"),
      ],
    },
    blank,
    { look: "heading", cells: ["Outcome", "National indicators"] },
    {
      look: "list",
      cells: [
        {
          runs: [
            { text: "Children & Young People", bold: true },
            { text: "\n(continued)", italic: true },
          ],
        },
        {
          runs: [
            { text: "Stay Safe", italic: true },
            { text: "\nNI 69 Children who have experienced bullying DCSF DSO" },
          ],
        },
      ],
    },
    {
      look: "list",
      cells: [
        {
          runs: [
            { text: "Children & Young People", bold: true },
            { text: "\n(continued)", italic: true },
          ],
        },
        {
          runs: [
            { text: "Make a positive contribution", italic: true },
            { text: "\nNI 110 Young people's participation in positive activities PSA 14" },
            {
              text: "\nNI 111 First time entrants to the Youth Justice System aged 10 – 17 PSA 14",
            },
            { text: "\nNI 115 Substance misuse by young people PSA 14" },
          ],
        },
      ],
    },
    blank,
    { look: "heading", cells: ["Outcome", "National indicators"] },
    {
      look: "list",
      cells: [
        { runs: [{ text: "Environmental sustainability", bold: true }] },
        "NI 196 Improved street and environmental cleanliness – fly tipping Defra DSO",
      ],
    },
  ],
};

// A title line above each small table; years measured beside years aimed at.
const towards2010: SheetData = {
  name: "Towards 2010",
  font,
  widths: [70, 18, 20, 20],
  shade,
  rows: [
    { look: "title", cells: ["Towards 2010 — safer communities"] },
    blank,
    {
      look: "paragraph",
      cells: [
        {
          runs: [
            { text: "Target 57:", bold: true },
            {
              text: " Build on the successful Kent Community Warden scheme, supporting Kent Police in their visible neighbourhood policing programme and working with them and the CDRPs to strengthen police presence in problem areas.",
            },
          ],
        },
      ],
      merges: ["A:D"],
    },
    {
      look: "note",
      cells: [
        "“Aspirational” target: reports will show what wardens add as neighbourhood policing is rolled out.",
      ],
      merges: ["A:D"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        {
          runs: [
            { text: "Target 58:", bold: true },
            {
              text: " Help maintain Kent's low levels of burglary and car theft and work with off-licence, pub and club owners to reduce alcohol fuelled crime and disorder, anti-social behaviour and domestic abuse",
            },
          ],
        },
      ],
      merges: ["A:D"],
    },
    { look: "heading", cells: ["Measurable Indicator (s)", "2006/07", "2009/10 Target"] },
    {
      look: "figures",
      cells: [
        "Domestic Burglary per 1,000 households",
        { value: 10.7, as: "0.0" },
        "Maintain or reduce",
      ],
    },
    {
      look: "figures",
      cells: ["Car Crime per 1,000 population", { value: 10.3, as: "0.0" }, "Maintain or reduce"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        {
          runs: [
            { text: "Target 59:", bold: true },
            {
              text: " Work with our partners to reduce the number of deaths and serious casualties from road accidents",
            },
          ],
        },
      ],
      merges: ["A:D"],
    },
    { look: "heading", cells: ["Measurable Indicator (s)", 2006, "2010 Target"] },
    {
      look: "figures",
      cells: [
        "Number of road accidents casualties - Killed or seriously injured (excluding Highways Agency roads - i.e. Motorways)",
        559,
        "To reduce",
      ],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        {
          runs: [
            { text: "Target 60:", bold: true },
            { text: " Support young people to reduce the risk of them offending" },
          ],
        },
      ],
      merges: ["A:D"],
    },
    { look: "heading", cells: ["Measurable Indicator (s)", "2006/07", "2009/10 Target"] },
    {
      look: "figures",
      cells: ["Number of new entrants to the youth justice system", "New indicator", "To reduce"],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        {
          runs: [
            { text: "Target 61:", bold: true },
            {
              text: " Extend our public awareness campaign to alert people to the activities of rogue traders, particularly those involved in door-to-door sales, and increase the number of offenders prosecuted",
            },
          ],
        },
      ],
      merges: ["A:D"],
    },
    {
      look: "heading",
      cells: ["Measurable Indicator (s)", "2006/07", "2007/08 Target", "2009/10 Target"],
    },
    {
      look: "figures",
      cells: [
        "Percentage increase in number of community organisations in Kent receiving alerts about the activities of rogue traders",
        "New indicator",
        { value: 0.15, as: "0%" },
        { value: 0.25, as: "0%" },
      ],
    },
    blank,
    {
      look: "paragraph",
      cells: [
        {
          runs: [
            { text: "Target 62:", bold: true },
            {
              text: " Expand the Kent Handyvan scheme, making the homes of older and vulnerable people more secure",
            },
          ],
        },
      ],
      merges: ["A:D"],
    },
    { look: "heading", cells: ["Measurable Indicator (s)"] },
    {
      look: "figures",
      cells: [
        "Number of safety checks completed by the 'HandyVan' service (cumulative from 2006/07)",
      ],
    },
  ],
};

const kentAgreement: SheetData = {
  name: "Kent Agreement",
  font,
  widths: [116],
  shade,
  rows: [
    { look: "title", cells: ["Kent Agreement"] },
    blank,
    {
      look: "list",
      cells: [
        "NI195 Improved street and environmental cleanliness (levels of graffiti, litter, detritus and fly posting)",
      ],
    },
    { look: "list", cells: ["NI15 Serious Violent Crime Rate"] },
    {
      look: "list",
      cells: [
        "NI21 Dealing with local concerns about anti-social behaviour and crime by the local council and police",
      ],
    },
    {
      look: "list",
      cells: ["NI111 First time entrants to the Youth Justice System aged 10-17"],
    },
    { look: "list", cells: ["NI32 Repeat incidents of domestic abuse"] },
    { look: "list", cells: ["NI3 Civic participation in the local area"] },
    { look: "list", cells: ["NI6 Participation in regular volunteering"] },
    blank,
    { look: "subtitle", cells: ["County Community Safety Agreement"] },
    {
      look: "paragraph",
      cells: ["• Reduce levels of domestic violence and repeat victimisation"],
    },
    { look: "paragraph", cells: ["• Reduce levels of anti-social behaviour"] },
    {
      look: "paragraph",
      cells: [
        "• Reduce crime and anti-social behaviour where the offender or victim are aged 17 years and under",
      ],
    },
    {
      look: "paragraph",
      cells: ["• Improve Safer Socialising and reducing violence in the night time economy (NTE)"],
    },
    {
      look: "paragraph",
      cells: [
        "• Reduce alcohol and drug related disorder in the NTE, including binge drinking and underage drinking",
      ],
    },
    { look: "paragraph", cells: ["• Reduce alcohol and drugs misuse"] },
    {
      look: "paragraph",
      cells: [
        "• Reduce fear; improving perception of crime and anti-social behaviour and promoting feelings of safety through community engagement/ communication.",
      ],
    },
  ],
};

/** Kent's community safety framework of 2008: its indicators, targets and structures. */
export const kent2008Framework: WorkbookData = {
  file: "kent-2008-framework.xlsx",
  title: "A Framework for Community Safety 2008-2011: indicators, targets and structures",
  creator: "Community Safety Team",
  saved: "2008-09-30",
  sheets: [
    directorates,
    partnershipGroups,
    authorities,
    contacts,
    nationalIndicators,
    towards2010,
    kentAgreement,
  ],
};
