/** Excel's day 0 is the last of 1899; its 1900 has a 29 February that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The serial number of a day; month counts from 1 and may lie beyond the year. */
export function dayNumber(year: number, month: number, day: number): number {
  const number = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
  return number < 61 ? number - 1 : number;
}

/** The day of a serial number. */
export function dayOf(number: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const whole = Math.floor(number);
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
