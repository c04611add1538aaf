/** A workbook that comes with the program, to try it on. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    file: "kent-2014.xlsx",
    title: "Kent, March 2014",
    text: "Six priorities with three years of figures; one of its printed differences is wrong.",
  },
  {
    file: "kent-2012.xlsx",
    title: "Kent, March 2012",
    text: "The same agreement two years before, with months and quarters in the headings.",
  },
  {
    file: "medway-2013-14.xlsx",
    title: "Medway, 2013–14",
    text: "An action plan with targets and quarters, updates in words and figures not yet due.",
  },
  {
    file: "kent-2008-framework.xlsx",
    title: "Kent, 2008",
    text: "A framework of national indicators: names and codes, and no figures yet.",
  },
];
