import { movePeriod } from "../../domain/move-period.ts";
import { isToDate, periodLength, type Period } from "../../domain/period.ts";
import { parsePeriod } from "../cells/period.ts";
import type { Column } from "../headings/heading-columns.ts";

const headingOf = (column: Column): string => column.lines.join(" ").trim();

/** Says what a column is for by its whole table, where its heading alone could mislead. */
export function settleMeasured(
  columns: readonly Column[],
  name: Column,
  planYear: Period | null,
): readonly Column[] {
  const year = planYear ?? yearOfTargets(columns) ?? yearBegun(columns);
  const dated = withoutRunningTotals(withoutOthers(withYearsToDate(columns)))
    .map((column) => asQuarter(inYear(column, year)))
    .map((column) => besideNames(column, name, columns))
    .map((column) => besideTargets(column, columns));
  return withYearsBesideValues(dated);
}

/** Fills a bare quarter's or month span's year from the plan's year. */
function inYear(column: Column, planYear: Period | null): Column {
  if (column.period === null || column.period.start !== null || planYear === null) return column;
  const { label } = column.period;
  const whole = isToDate(column.period) ? `${label} ${planYear.label}` : label;
  const dated = parsePeriod(whole, { year: planYear });
  return dated === null ? column : { ...column, period: dated };
}

/** Bare quarters beside targets of one year are quarters of that year. */
function yearOfTargets(columns: readonly Column[]): Period | null {
  const [first, ...more] = columns.flatMap(({ role, period }) =>
    role === "target" && period !== null ? [period] : [],
  );
  if (first === undefined || periodLength(first) !== 12) return null;
  return more.every(({ start, end }) => start === first.start && end === first.end) ? first : null;
}

const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;

/** Tells whether a column is a month's that names no year: one of the plan's year, whichever that is. */
export const isBareMonth = ({ period }: Column): boolean =>
  period?.start === null && MONTH.test(period.label.trim());

/** Some months after the last of the years are the beginning of the next; all twelve may be a year's parts. */
function yearBegun(columns: readonly Column[]): Period | null {
  const months = columns.filter(isBareMonth);
  const [first] = months;
  const years = columns.filter(
    ({ role, period }) => role === "measured" && periodLength(period) === 12,
  );
  const last = years.at(-1);
  if (first === undefined || last?.period == null || months.length >= 12) return null;
  const { period: newest } = last;
  const inOrder = years.every(
    ({ left, period }) => left < first.left && (period?.end ?? "") <= (newest.end ?? ""),
  );
  return inOrder ? movePeriod(newest, 12) : null;
}

/** "Apr-Jun 2022" is a quarter as much as "Q1 2022/23" is. */
function asQuarter(column: Column): Column {
  const { period, quarter, role } = column;
  if (role !== "measured" || quarter !== null || period?.start == null) return column;
  const month = Number(period.start.slice(5));
  if (periodLength(period) !== 3 || month % 3 !== 1) return column;
  // Quarters are counted from April: January to March is the fourth.
  return { ...column, quarter: month === 1 ? 4 : (month - 1) / 3 };
}

/** A heading that means one thing before the names means another after them. */
function besideNames(column: Column, name: Column, columns: readonly Column[]): Column {
  // "Number 2012/13" after the names is how many there were; a "No." before them is a code.
  if (column.role === "code" && column.period !== null && column.left > name.left) {
    return { ...column, role: "measured" };
  }
  // A "Goal" before the names is what they serve, not what their figures are meant to reach.
  if (column.role !== "target" || column.left > name.left || !/^goals?$/i.test(headingOf(column))) {
    return column;
  }
  const taken = columns.some(({ role }) => role === "priority");
  return { ...column, role: taken ? undefined : "priority" };
}

/** A "Variance" beside a target is from the target, and no change from one year to the next. */
function besideTargets(column: Column, columns: readonly Column[]): Column {
  if (column.role !== "change" || !/^variance\b(?!.*\b(year|base ?line))/i.test(headingOf(column)))
    return column;
  return columns.some(({ role }) => role === "target") ? { ...column, role: undefined } : column;
}

const YEAR_HEADING = /^(previous|prior|last) (year|period)$/i;
const VALUE_HEADING = /^(previous|prior|last) (value|figure|result|score)$/i;

/** Beside a "Previous value" a "Previous year" says when, not how much. */
function withYearsBesideValues(columns: readonly Column[]): readonly Column[] {
  if (!columns.some((column) => VALUE_HEADING.test(headingOf(column)))) return columns;
  return columns.map((column) =>
    YEAR_HEADING.test(headingOf(column)) ? { ...column, role: "lastYearPeriod" } : column,
  );
}

const THIS_TO_DATE =
  /^((current|this year'?s?|latest) )?(ytd|year to date)( (this|current) year)?$/i;
const LAST_TO_DATE =
  /^(previous|prior|last)( year'?s?)? (ytd|year to date)$|^[pl]ytd$|^(ytd|year to date) (previous|prior|last)( year)?$/i;

/** "Current YTD | Previous YTD" are this year and last, where no other column says that it is. */
function withYearsToDate(columns: readonly Column[]): readonly Column[] {
  const last = columns.filter((column) => LAST_TO_DATE.test(headingOf(column)));
  const current = columns.filter((column) => THIS_TO_DATE.test(headingOf(column)));
  const isSaid = columns.some(
    ({ role, period }) =>
      role === "lastYear" || role === "thisYear" || (role === "measured" && period?.start != null),
  );
  if (last.length !== 1 || current.length !== 1 || isSaid) return columns;
  return columns.map((column) => {
    if (column !== last[0] && column !== current[0]) return column;
    // A year to date is no whole year, though nobody says which.
    const period = { label: headingOf(column), start: null, end: null };
    return { ...column, role: column === last[0] ? "lastYear" : "thisYear", period };
  });
}

/** Whose figures stand beside one's own to be compared with. */
const OF_OTHERS =
  /\b(msg|most similar|england|national(ly)?|regional|average|avg|mean|family group|peers?|nearest neighbou?rs?|comparators?|benchmark)\b/i;

/** "MSG average 2023/24" beside "Kent 2023/24" is another's figure, and no newer one. */
function withoutOthers(columns: readonly Column[]): readonly Column[] {
  const isMeasured = ({ role, period }: Column): boolean => role === "measured" && period !== null;
  const own = columns.filter((one) => isMeasured(one) && !OF_OTHERS.test(headingOf(one)));
  if (own.length === columns.filter(isMeasured).length) return columns;
  return columns.map((column) => {
    const isOthers =
      isMeasured(column) &&
      OF_OTHERS.test(headingOf(column)) &&
      own.some(({ period }) => areSame(period, column.period));
    return isOthers ? { ...column, role: undefined } : column;
  });
}

const areSame = (one: Period | null, other: Period | null): boolean =>
  one?.start != null && one.start === other?.start && one.end === other.end;

const TO_DATE = /\b(year to date|ytd|to date|cumulative)\b/i;

/** A running total without dates beside the quarters or months that make it up is no figure of its own. */
function withoutRunningTotals(columns: readonly Column[]): readonly Column[] {
  const hasParts =
    columns.some(({ role }) => role === "thisYear") ||
    columns.filter(
      ({ role, quarter, period }) =>
        role === "measured" &&
        (quarter !== null || (period !== null && (periodLength(period) ?? 12) < 12)),
    ).length > 1;
  if (!hasParts) return columns;
  return columns.map((column) => {
    const { role, period, quarter } = column;
    const isUndated = period === null || (period.start === null && period.end === null);
    return role === "measured" && quarter === null && isUndated && TO_DATE.test(headingOf(column))
      ? { ...column, role: undefined }
      : column;
  });
}

/** Says in letters what a column measures besides its year: "number" of "Number 2012/13". */
export const sayWhatIsMeasured = (column: Column): string =>
  headingOf(column)
    .toLowerCase()
    .replace(/[^a-z%]+/g, "");
