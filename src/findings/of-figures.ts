import type { Place } from "../grid/place.ts";
import { finding, type Finding, type TargetReading } from "./finding.ts";
import { quote } from "./quote.ts";

/** What can be noticed about figures, their periods, targets and polarity. */
export const ofFigures = {
  printedDifference: (
    place: Place,
    it: { name: string; printed: string; from: string; to: string; exact: string; rounded: string },
  ) =>
    finding(
      "printed-difference",
      "error",
      place,
      `${quote(it.name)}: the sheet prints ${it.printed}, but ${it.from} to ${it.to} is ${it.exact}, which is ${it.rounded}.`,
    ),
  printedArrow: (
    place: Place,
    it: { name: string; printed: string; what: "sign" | "arrow"; rounded: string },
  ) =>
    finding(
      "printed-difference",
      "error",
      place,
      `${quote(it.name)}: the sheet prints ${it.printed}, but its ${it.what} contradicts the figures, which give ${it.rounded}.`,
    ),
  errorValue: (place: Place, it: { name: string; error: string }) =>
    finding(
      "error-value",
      "error",
      place,
      `${quote(it.name)}: this cell shows ${it.error} where a figure should be; it is read as not available. Correct its formula, or write “No data”.`,
    ),
  mixedUnits: (place: Place, it: { name: string; figures: string }) =>
    finding(
      "mixed-units",
      "error",
      place,
      `${quote(it.name)}: the figures are not in one unit (${it.figures}); write them all as percentages or all as fractions.`,
    ),
  unlikePeriods: (place: Place, it: { name: string; one: string; other: string }) =>
    finding(
      "unlike-periods",
      "warning",
      place,
      `${quote(it.name)}: ${it.one} and ${it.other} cover different lengths of time and are not held against each other. Give figures for periods alike.`,
    ),
  periodAfterReport: (place: Place, it: { name: string; period: string; reportDate: string }) =>
    finding(
      "period-after-report",
      "warning",
      place,
      `${quote(it.name)}: the period ${it.period} ends after the report of ${it.reportDate}. Correct the period or the report's date.`,
    ),
  overlappingPeriods: (place: Place, it: { name: string; one: string; other: string }) =>
    finding(
      "overlapping-periods",
      "note",
      place,
      `${quote(it.name)}: ${it.one} and ${it.other} share months.`,
    ),
  oldFigures: (
    place: Place,
    it: { name: string; period: string; months: number; reportDate: string },
  ) =>
    finding(
      "old-figures",
      "note",
      place,
      `${quote(it.name)}: the newest figure (${it.period}) ended ${it.months} months before the report of ${it.reportDate}.`,
    ),
  implausibleJump: (place: Place, it: { name: string; from: string; to: string; times: string }) =>
    finding(
      "implausible-jump",
      "warning",
      place,
      `${quote(it.name)}: ${it.from} to ${it.to} is about ${it.times}; check for a slipped decimal point or a missing digit.`,
    ),
  duplicateIndicator: (place: Place, it: { name: string; other: string }) =>
    finding(
      "duplicate-indicator",
      "warning",
      place,
      `${quote(it.name)} stands twice under this priority; the other one is at ${it.other}. Take one out, or tell their names apart.`,
    ),
  secondFigures: (place: Place, it: { name: string; cells: readonly string[] }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.name)} has a second figure for the same period (${it.cells.slice(0, 5).join(", ")}${it.cells.length > 5 ? ` and ${it.cells.length - 5} more` : ""}); the first was taken and the others were left out.`,
    ),
  unreadValue: (place: Place, it: { name: string; text: string; reading: string }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.name)}: ${quote(it.text)} stands where a figure should be; ${it.reading}. Write the number alone, or “No data”.`,
    ),
  ambiguousValue: (place: Place, it: { name: string; text: string; reading: string }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.name)}: ${quote(it.text)} can be read in more than one way; ${it.reading}.`,
    ),
  unknownStatus: (place: Place, it: { action: string; text: string }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.action)}: its status ${quote(it.text)} is none of those that an appendix has; it was kept with the progress, and the status can be chosen on the tab.`,
    ),
  ambiguousTarget: (
    place: Place,
    it: {
      priority: string;
      name: string;
      text: string;
      why: string;
      readings: readonly TargetReading[];
    },
  ): Finding => {
    const toDo =
      it.readings.length > 0
        ? "a person has to choose before it is rated"
        : "a person has to choose its rating in the tab, in the cell that says “Needs a person”";
    const { priority, name: indicator, text, readings } = it;
    return {
      ...finding(
        "ambiguous-target",
        "warning",
        place,
        `${quote(it.name)}: the target ${quote(it.text)} ${it.why}; ${toDo}.`,
      ),
      ...(readings.length > 0 ? { target: { priority, indicator, text, readings } } : {}),
    };
  },
  polarityAssumed: (
    place: Place,
    it: { priority: string; name: string; better: "higher" | "lower" },
  ): Finding => ({
    ...finding(
      "polarity-assumed",
      "warning",
      place,
      `${quote(it.name)} is rated as if ${it.better} were better, judged from its name; please confirm.`,
    ),
    polarity: { priority: it.priority, indicator: it.name, suggested: it.better },
  }),
  quarterOnQuarter: (place: Place, it: { name: string; printed: string }) =>
    finding(
      "quarter-on-quarter",
      "note",
      place,
      `${quote(it.name)}: the printed difference ${it.printed} compares one quarter with the one before it; it is shown as printed.`,
    ),
  missingFigure: (place: Place, it: { name: string; which: string; text: string }) =>
    finding(
      "missing-figure",
      "note",
      place,
      `${quote(it.name)}: there is no figure for ${it.which}${it.text === "" ? "" : ` (${quote(it.text)})`}.`,
    ),
  noFiguresInRow: (place: Place, it: { name: string }) =>
    finding(
      "missing-figure",
      "note",
      place,
      `${quote(it.name)} has no figure in its row and was read as an indicator without figures. If it is a heading over the rows below, merge its cell across the table's columns.`,
    ),
  assumedHeading: (place: Place, it: { name: string; more: number }) =>
    finding(
      "missing-figure",
      "note",
      place,
      `${quote(it.name)} has no figure in its row and was read as a heading over the rows below${it.more === 0 ? "" : `, like ${it.more} more in this table`}. If it is an indicator whose figures are missing, write “No data” beside it.`,
    ),
  symbolForNumber: (place: Place, it: { name: string; text: string }) =>
    finding(
      "symbol-for-number",
      "note",
      place,
      `${quote(it.name)}: ${quote(it.text)} stands in place of a number and is read as withheld.`,
    ),
  numberAsText: (place: Place, it: { name: string; text: string }) =>
    finding(
      "number-as-text",
      "note",
      place,
      `${quote(it.name)}: ${quote(it.text)} is typed as text; it was read as a number.`,
    ),
  figureInText: (place: Place, it: { name: string; sentence: string }) =>
    finding(
      "figure-in-text",
      "note",
      place,
      `${quote(it.name)}: a figure stands in words and was not taken: ${quote(it.sentence, 160)}.`,
    ),
  smallNumber: (place: Place, it: { name: string; figure: string; area: boolean }) =>
    finding(
      "small-number",
      it.area ? "warning" : "note",
      place,
      `${quote(it.name)}: ${it.figure} is a count below 5 and could point at a person; consider withholding it.`,
    ),
};
