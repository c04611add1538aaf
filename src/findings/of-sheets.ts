import type { Place } from "../grid/place.ts";
import {
  finding,
  describeColumnOrRow,
  type Finding,
  type HeadingChoice,
  type ColumnOrRow,
} from "./finding.ts";
import { quote } from "./quote.ts";

/** Names the first cells of many. */
const firstOf = (cells: readonly string[]): string =>
  `${cells.slice(0, 5).join(", ")}${cells.length > 5 ? ` and ${cells.length - 5} more` : ""}`;

/** What can be noticed about sheets and tables, and how they were read. */
export const ofSheets = {
  noIndicators: () =>
    finding(
      "no-indicators",
      "error",
      null,
      "Nothing in this workbook could be read as an indicator or an action. Indicators are read from a table that heads their names with a word such as “Indicator” or “Measure” and their figures with years, “Baseline” or “Target”; actions from one that heads them with “Action” beside “Progress” or “Status”.",
    ),
  hiddenRowsOrColumns: (place: Place, it: { what: string; many: boolean }) =>
    finding(
      "hidden-data",
      "warning",
      place,
      `${it.what} of the sheet ${quote(place.sheet)} ${it.many ? "are hidden and were" : "is hidden and was"} left out. Show ${it.many ? "them" : "it"} if ${it.many ? "they belong" : "it belongs"} in the report.`,
    ),
  hiddenSheet: (place: Place) =>
    finding(
      "hidden-data",
      "warning",
      place,
      `The hidden sheet ${quote(place.sheet)} was left out. Show it if it belongs in the report.`,
    ),
  ambiguousHeading: (place: Place, it: { reading: string; choice: HeadingChoice }): Finding => ({
    ...finding(
      "ambiguous-heading",
      "warning",
      place,
      `It is not certain which ${
        it.choice.columns.some(({ row }) => row !== undefined) ? "row" : "column"
      } is which: ${it.choice.columns
        .map(
          ({ column, row, heading }) =>
            `${column ?? row} ${heading === "" ? "(no heading)" : quote(heading, 40)}`,
        )
        .join(", ")}; ${it.reading}. If that is wrong, say which is which.`,
    ),
    choice: it.choice,
  }),
  unusedChoice: (place: Place, it: { which: ColumnOrRow; why: string }) =>
    finding(
      "ambiguous-heading",
      "warning",
      place,
      `What was said of ${describeColumnOrRow(it.which)} of the sheet ${quote(place.sheet)} was not used: ${it.why}.`,
    ),
  unreadTable: (
    place: Place,
    it: { first: string; under: string | null; looksLikeIndicators: boolean },
  ) =>
    finding(
      "unread-table",
      it.looksLikeIndicators ? "warning" : "note",
      place,
      `The table that begins with ${quote(it.first, 60)}${it.under === null ? "" : `, under ${quote(it.under, 60)},`} was not read as indicators or actions.${it.looksLikeIndicators ? " If it holds indicators, head their names with “Indicator” and their figures with years." : ""}`,
    ),
  unreadSheet: (place: Place) =>
    finding(
      "unread-table",
      "warning",
      place,
      `The sheet ${quote(place.sheet)} has cells in the file, but none of them could be read. Open the workbook in Excel, save it again and try once more.`,
    ),
  uncalculated: (place: Place, it: { cells: readonly string[] }) =>
    finding(
      "unread-table",
      "warning",
      place,
      `The sheet ${quote(place.sheet)} holds formulas that were never calculated (${firstOf(it.cells)}), so that nothing could be read there. Open the workbook in Excel, save it again and try once more.`,
    ),
  unreadText: (place: Place, it: { first: string; more: number }) =>
    finding(
      "unread-table",
      "note",
      place,
      it.more === 0
        ? `The text that begins with ${quote(it.first, 60)} belongs to no priority and was left out.`
        : `The text that begins with ${quote(it.first, 60)} belongs to no priority and was left out, like ${it.more} more line${it.more === 1 ? "" : "s"} of this sheet.`,
    ),
  misplacedRemark: (place: Place, it: { heading: string; text: string }) =>
    finding(
      "misplaced-remark",
      "warning",
      place,
      `${quote(it.text, 60)} stands under ${quote(it.heading, 40)} but reads as a remark, so it is kept with the row and the row stays with the priority above. If it is a priority's name, write it in a few words without a full stop.`,
    ),
  titleWithoutTable: (place: Place, it: { text: string }) =>
    finding(
      "unread-table",
      "note",
      place,
      `${quote(it.text, 60)} heads no table and was kept as a remark on the table above it. If it is a priority, write “Priority: ” in front of it.`,
    ),

  unreadRow: (place: Place, it: { name: string; total: boolean }) =>
    finding(
      "unread-table",
      "note",
      place,
      it.total
        ? `The row ${quote(it.name)} sums up others and was left out.`
        : "This row has no name, so its figures were left out. Write the indicator's name in this cell.",
    ),
  besideEarlier: (place: Place, it: { cells: readonly string[] }) =>
    finding(
      "unread-table",
      "note",
      place,
      `Beside earlier periods stands something else than beside the newest (${firstOf(it.cells)}); it was left out.`,
    ),
  readFromTotal: (place: Place, it: { name: string; total: string; others: number }) =>
    finding(
      "breakdown",
      "note",
      place,
      `${quote(it.name)} was read from the row ${quote(it.total)}; ${it.others === 1 ? "the one row it is broken down into was" : `the ${it.others} rows it is broken down into were`} left out.`,
    ),
  readFromTotalColumn: (place: Place, it: { total: string; others: number }) =>
    finding(
      "breakdown",
      "note",
      place,
      `The figures were read from the column ${quote(it.total)}; the ${it.others} columns it is broken down into were left out.`,
    ),
  noTotal: (place: Place, it: { name: string; areas: number }) =>
    finding(
      "breakdown",
      "warning",
      place,
      `${quote(it.name)} has no figure of its own, because no row totals the ${it.areas} rows it is broken down into; add a row that begins with “Total” below them.`,
    ),
  movedReference: (place: Place, pointsAt: Place) =>
    finding(
      "moved-reference",
      "warning",
      place,
      `This formula looks at ${pointsAt.cell ?? "a cell"} of the tab ${quote(pointsAt.sheet)}, where something else stands since the tab was built again; point it at the right row.`,
    ),
  damagedRecord: (place: Place) =>
    finding(
      "damaged-record",
      "error",
      place,
      `The hidden sheet ${quote(place.sheet)} is not whole any more, so only the figures of the table of indicators were read. Name the source workbooks too.`,
    ),
  looksNotRead: (it: { format: string }) =>
    finding(
      "status-from-colour",
      "note",
      null,
      `Fill colours and hidden rows could not be read from this .${it.format} workbook: no status was read from a colour, and hidden rows were read like others. Save it as .xlsx and try again.`,
    ),
};
