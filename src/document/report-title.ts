const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

interface Day {
  readonly year: number;
  readonly month: string;
  readonly day: number;
}

function parseDay(date: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (match === null || month === undefined) return undefined;
  return { year: Number(match[1]), month, day: Number(match[3]) };
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}

/**
 * Writes a day in words; words that are no such date stay as they are.
 *
 * @example describeDay("2014-03-18") //=> "18 March 2014"
 */
export function describeDay(date: string): string {
  const day = parseDay(date);
  return day === undefined ? date : `${day.day} ${day.month} ${day.year}`;
}

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
  const day = reportDate === null ? undefined : parseDay(reportDate);
  const name = letter === null ? title : `Appendix ${letter}: ${title}`;
  if (day === undefined) return reportDate === null ? name : `${name} – ${reportDate}`;
  return `${name} – ${ordinal(day.day)} ${day.month} ${day.year}`;
}
