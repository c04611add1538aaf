import { POLARITY_STEPS, suggestPolarity } from "../../src/domain/polarity.ts";

// Kent's appendices of 2012 and 2014 are in kent.test.ts.

test.each([
  // Medway 2013/14
  [
    "Retender drug and alcohol treatment services to better meet the need of the population",
    "none",
  ],
  [
    "To increase the proportion of adult clients who successfully complete drug treatment",
    "higher",
  ],
  ["Clear care pathways in place for alcohol clients", "none"],
  ["Improved early identification and prevention of alcohol related harm", "higher"],
  [
    "Explore opportunities to implement new licensing tools such as cumulative impact areas (CIA).",
    "none",
  ],
  [
    "The percentage of those who report anti-social behaviour who are satisfied with the overall service provided as measured by the Kent User Satisfaction Survey",
    "higher",
  ],
  ["Police to attend repeat and vulnerable victims of ASB.", "higher"],
  ["Reduction in the number of repeat victims of ASB", "lower"],
  [
    "Number of fly tipping incidents\nFigures based on comparison with same quarter last year",
    "lower",
  ],
  ["Number of environmental crimes reported", "lower"],
  ["Increase number of Fixed Penalty Notices (FPN's) issued", "higher"],
  ["Percentage of people who feel Medway is safe", "higher"],
  ["Fly tipping cleared within five days", "higher"],
  ["ASB cases resolved", "higher"],
  ["Burglaries that were not solved", "none"],
  ["Satisfaction with street cleaning", "higher"],
  ["Improved street and environmental cleanliness: Litter", "higher"],
  ["Improved street and environmental cleanliness: Graffiti", "higher"],
  ["Proportion (%) of offenders who re-offend. Source - Ministry of Justice", "lower"],
  ["Increase the proportion of offenders in employment at termination", "higher"],
  ["Increase the proportion of offenders in suitable accommodation at termination", "higher"],
  [
    "By use of ‘Triage’ system, reduction in 1st time entrants into the Youth Justice system (NI111).",
    "lower",
  ],
  ["Percentage of re-offending by use of those who have accessed the ‘Triage’ system.", "lower"],
  [
    "Percentage of YOT Cohort that re-offend within 6 months of completing their intervention.",
    "lower",
  ],
  ["Number of high risk clients referred for IDVA support", "none"],
  ["Percentage of clients where risk is reduced as a result of IDVA intervention", "higher"],
  [
    "Number of practitioners working with children and young people in receipt of domestic abuse training",
    "higher",
  ],
  ["Review housing-related support arrangements, including refuges and floating support.", "none"],
  [
    "Reduce the repeat victimisation for those identified at higher risk of harm, making victims and their families safer. MARAC repeat victimisation rate (%)",
    "lower",
  ],
  [
    "Percentage of referrals to Medway Specialist Domestic Violence Court (SDVC) IDVA, where victim has been supported to attend",
    "higher",
  ],
  ["Number of Multi Agency Risk Assessment Conference (MARAC) referrals", "none"],
  [
    "To achieve a 33% reduction in killed and serious injured (KSI) casualties based on the 2004/08 average of 85.2 KSI's.",
    "lower",
  ],
  [
    "Deliver 'Licence to Kill?' to pupils in Medway attending Academies, Sixth forms and Colleges.",
    "higher",
  ],
  ["Multi-agency motor bikes/bicycle project", "none"],
  ["Working with Public Health to promote alcohol awareness sessions", "none"],
  [
    "Deliver multi-partner events (Carmaggedon) to address reckless driving caused by young drivers in the night time economy (Kent Police and KFRS)",
    "none",
  ],
  ["RUSH and Car'n'age programmes to be delivered to Secondary schools", "none"],
  // Kent 2008: Towards 2010
  ["Domestic Burglary per 1,000 households", "lower"],
  ["Car Crime per 1,000 population", "lower"],
  [
    "Number of road accidents casualties - Killed or seriously injured (excluding Highways Agency roads - i.e. Motorways)",
    "lower",
  ],
  ["Number of new entrants to the youth justice system", "lower"],
  [
    "Percentage increase in number of community organisations in Kent receiving alerts about the activities of rogue traders",
    "higher",
  ],
  [
    "Number of safety checks completed by the 'HandyVan' service (cumulative from 2006/07)",
    "higher",
  ],
  // Kent 2008: the national indicators
  ["Serious violent crime rate", "lower"],
  ["Serious acquisitive crime rate", "lower"],
  ["Perceptions of anti-social behaviour", "lower"],
  ["Adult re-offending rates for those under probation supervision", "lower"],
  ["Rate of proven re-offending by young offenders", "lower"],
  ["Assault with injury crime rate", "lower"],
  [
    "Dealing with local concerns about anti-social behaviour and crime by the local council and police",
    "higher",
  ],
  [
    "Perceptions of parents taking responsibility for the behaviour of their children in the area",
    "none",
  ],
  ["Perceptions that people in the area treat one another with respect and dignity", "none"],
  [
    "Satisfaction with the way the police and local council dealt with anti-social behaviour",
    "higher",
  ],
  [
    "Satisfaction of different groups with the way the police and local council dealt with anti-social behaviour",
    "higher",
  ],
  ["Specialist support to victims of a serious sexual offence", "higher"],
  [
    "Understanding of local concerns about anti-social behaviour and crime by the local council and police",
    "higher",
  ],
  ["Serious knife crime rate", "lower"],
  ["Gun crime rate", "lower"],
  ["Re-offending rate of prolific and priority offenders", "lower"],
  ["Re-offending rate of registered sex offenders", "lower"],
  ["Repeat incidents of domestic violence", "lower"],
  ["Arson incidents", "none"],
  ["Domestic violence – murder", "lower"],
  ["Building resilience to violent extremism", "none"],
  ["Protection against terrorist attack", "none"],
  ["Awareness of civil protection arrangements in the local area", "none"],
  ["Drug-related (Class A) offending rate", "none"],
  ["Alcohol-harm related hospital admission rates", "none"],
  ["Drug users in effective treatment", "none"],
  ["Perceptions of drunk or rowdy behaviour as a problem", "none"],
  ["Perceptions of drug use or drug dealing as a problem", "none"],
  [
    "Young people within the Youth Justice System receiving a conviction in court who are sentenced to custody",
    "none",
  ],
  ["Ethnic composition of offenders on Youth Justice System disposals", "none"],
  ["Young offenders engagement in suitable education, employment or training", "higher"],
  ["Young offenders access to suitable accommodation", "higher"],
  ["People killed or seriously injured in road traffic accidents", "lower"],
  ["Children killed or seriously injured in road traffic accidents", "lower"],
  [
    "Number of primary fires and related fatalities and non-fatal casualties, excluding precautionary checks",
    "lower",
  ],
  ["Children who have experienced bullying", "none"],
  ["Young people's participation in positive activities", "none"],
  ["First time entrants to the Youth Justice System aged 10 – 17", "lower"],
  ["Substance misuse by young people", "none"],
  ["Improved street and environmental cleanliness – fly tipping", "higher"],
  // Kent 2008: Kent Agreement and County Community Safety Agreement
  [
    "Improved street and environmental cleanliness (levels of graffiti, litter, detritus and fly posting)",
    "higher",
  ],
  ["Serious Violent Crime Rate", "lower"],
  ["First time entrants to the Youth Justice System aged 10-17", "lower"],
  ["Repeat incidents of domestic abuse", "lower"],
  ["Civic participation in the local area", "none"],
  ["Participation in regular volunteering", "none"],
  ["Reduce levels of domestic violence and repeat victimisation", "lower"],
  ["Improve Safer Socialising and reducing violence in the night time economy (NTE)", "higher"],
  [
    "Reduce fear; improving perception of crime and anti-social behaviour and promoting feelings of safety",
    "lower",
  ],
] as const)("[R1] suggests from a name of the seeds: %s → %s", (name, expected) => {
  expect(suggestPolarity(name)).toBe(expected);
});

test.each([
  ["Residents dissatisfied with how ASB is handled", "lower"],
  ["Percentage of people who do not feel safe after dark", "none"],
  ["Young people not in education, employment or training", "none"],
  ["Hospital A&E attendances for assault", "none"],
  ["Proportion of burglaries detected", "none"],
  ["Clients re-presenting within six months of completing treatment", "lower"],
  ["Number of hate incidents", "none"],
  ["Safeguarding referrals", "none"],
  ["Burglaries in the Safer Streets area", "lower"],
  ["Victims whose risk has been reduced", "higher"],
  ["", "none"],
] as const)("[R1] is not misled by words that turn the sense round: %s → %s", (name, expected) => {
  expect(suggestPolarity(name)).toBe(expected);
});

test("[R1] looks for verbs first, then outcomes, repeats, incidents and harm", () => {
  expect(POLARITY_STEPS.map(({ step }) => step.slice(0, 3))).toEqual([
    "(1)",
    "(1a",
    "(2)",
    "(2a",
    "(2b",
    "(3)",
    "(4)",
  ]);
});
