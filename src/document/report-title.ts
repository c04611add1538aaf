import { describeDayInTitle } from "../domain/day.ts";

export interface TitleDetails {
  readonly title: string;
  readonly letter: string | null;
  readonly reportDate: string | null;
}

/**
 * Writes the line that stands above every page of the appendix.
 *
 * @example
 * describeTitle({ title: "CSA Performance Monitoring", letter: "B", reportDate: "2014-03-18" })
 * //=> "Appendix B: CSA Performance Monitoring – 18th March 2014"
 */
export function describeTitle({ title, letter, reportDate }: TitleDetails): string {
  const name = letter === null ? title : `Appendix ${letter}: ${title}`;
  return reportDate === null ? name : `${name} – ${describeDayInTitle(reportDate)}`;
}
