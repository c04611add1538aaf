/** The months as they are written in full, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Their beginnings, by which a month is known however it is cut short: "jan", "feb". */
export const SHORT_MONTHS: readonly string[] = MONTH_NAMES.map((name) =>
  name.slice(0, 3).toLowerCase(),
);
