import {
  asFlag,
  asNumber,
  asText,
  asWord,
  readOptionalFlag,
  readOptionalText,
  readWhole,
  type Arguments,
} from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { areaOfSize, WHOLE_SHEET } from "../model/areas.ts";
import { positionOf } from "../model/book.ts";
import { copySheet } from "../model/copy-sheet.ts";
import {
  activate,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
  visibleSheets,
} from "../model/sheets.ts";
import { VISIBILITIES, type Sheet } from "../model/sheet.ts";
import {
  charactersOfPoints,
  pointsOfCharacters,
  standardHeight,
  standardWidth,
  toPixels,
} from "../model/sizes.ts";
import { usedArea } from "../model/used.ts";
import type { Session } from "../session.ts";
import { asColour } from "./colour.ts";
import { worksheetCustomProperties } from "./custom-properties.ts";
import { eventMethods } from "./event-registration.ts";
import { worksheetFreezePanes } from "./freeze-panes.ts";
import { namedItemCollection, nameRange } from "./names.ts";
import { pageBreaks } from "./page-breaks.ts";
import { pageLayout } from "./page-layout.ts";
import { makeRange } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import { readAddress } from "./region.ts";
import { tableCollection } from "./tables.ts";
import { worksheetProtection } from "./worksheet-protection.ts";

/** A sheet, and through whom it is asked. */
export interface SheetData {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** Reads an argument that is a worksheet. */
export function readSheet(given: unknown): Sheet {
  const data = worksheet.dataOf(given);
  if (data === undefined) throw hostError("InvalidArgument");
  return data.sheet;
}

const next = ({ sheet }: SheetData, args: Arguments, step: 1 | -1): Sheet | undefined => {
  const all = readOptionalFlag(args) ? visibleSheets(sheet.book) : sheet.book.sheets;
  // Among visible sheets a hidden one has no place of its own: count from where it stands.
  const at = positionOf(sheet);
  return step > 0
    ? all.find((it) => positionOf(it) > at)
    : [...all].reverse().find((it) => positionOf(it) < at);
};

const found = (data: SheetData, sheet: Sheet | undefined): HostObject => {
  if (sheet === undefined) throw hostError("ItemNotFound");
  return worksheet.of({ ...data, sheet });
};

/** Reads several addresses, parted by commas (docs: getRanges; #5198 for the length). */
function readAreas(data: SheetData, address: string) {
  if (address.length > data.session.limits.addressLength) throw hostError("InvalidArgument");
  return address.split(",").map((one) => readAddress(data.session, data.sheet, one));
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

function copy(data: SheetData, args: Arguments): HostObject {
  const position = asWord(readOptionalText(args) ?? "None", POSITIONS);
  const relative = position === "Before" || position === "After" ? readSheet(args[1]) : undefined;
  const sheets = data.sheet.book.sheets;
  const at = relative === undefined ? -1 : sheets.indexOf(relative);
  const place = {
    None: sheets.length,
    Beginning: 0,
    End: sheets.length,
    Before: at,
    After: at + 1,
  };
  return worksheet.of({ ...data, sheet: copySheet(data.sheet, place[position]) });
}

const blank = areaOfSize(0, 0, 1, 1);

export const worksheet: HostClass<SheetData> = hostClass<SheetData>("Worksheet", {
  scalars: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ sheet }) => positionOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor,
    standardWidth: ({ sheet }) => charactersOfPoints(standardWidth(sheet)),
    standardHeight: ({ sheet }) => standardHeight(sheet),
    showGridlines: ({ sheet }) => sheet.showGridlines,
    showHeadings: ({ sheet }) => sheet.showHeadings,
    enableCalculation: ({ sheet }) => sheet.enableCalculation,
  },
  navigation: {
    names: ({ session, sheet }) => namedItemCollection.of({ session, scope: sheet }),
    tables: ({ session, sheet }) => tableCollection.of({ session, sheet }),
    protection: (data) => worksheetProtection.of(data),
    freezePanes: (data) => worksheetFreezePanes.of(data),
    pageLayout: (data) => pageLayout.of(data),
    horizontalPageBreaks: (data) => pageBreaks.of({ ...data, axis: "rows" }),
    verticalPageBreaks: (data) => pageBreaks.of({ ...data, axis: "columns" }),
    customProperties: (data) => worksheetCustomProperties.of(data),
  },
  setters: {
    name: ({ sheet }, value) => {
      renameSheet(sheet, asText(value));
    },
    position: ({ sheet }, value) => {
      moveSheet(sheet, asNumber(value));
    },
    visibility: ({ sheet }, value) => {
      setVisibility(sheet, asWord(value, VISIBILITIES));
    },
    tabColor: ({ sheet }, value) => {
      sheet.tabColor = value === "" ? "" : asColour(value);
    },
    // The client sends showGridlines and showHeadings by these names.
    gridlines: ({ sheet }, value) => {
      sheet.showGridlines = asFlag(value);
    },
    headings: ({ sheet }, value) => {
      sheet.showHeadings = asFlag(value);
    },
    enableCalculation: ({ sheet }, value) => {
      sheet.enableCalculation = asFlag(value);
    },
    standardWidth: ({ sheet }, value) => {
      sheet.standardWidth = toPixels(pointsOfCharacters(asNumber(value, 0, 255)));
    },
  },
  methods: {
    ...eventMethods(
      ({ session }) => session,
      ({ sheet }) => sheet.id,
    ),
    activate: ({ sheet }) => {
      activate(sheet);
    },
    delete: ({ sheet }) => {
      deleteSheet(sheet);
    },
    copy,
    calculate: ({ sheet }) => {
      sheet.book.calculation.generation++;
    },
    getCell: (data, args) =>
      makeRange(data, areaOfSize(readWhole(args, 0), readWhole(args, 1), 1, 1)),
    getRange: (data, args) => {
      const address = readOptionalText(args);
      if (address === undefined) return makeRange(data, WHOLE_SHEET);
      return (
        nameRange(data, address) ?? makeRange(data, readAddress(data.session, data.sheet, address))
      );
    },
    getRangeByIndexes: (data, args) => {
      const [row, column] = [readWhole(args, 0), readWhole(args, 1)];
      const [rows, columns] = [readWhole(args, 2), readWhole(args, 3)];
      return makeRange(data, areaOfSize(row, column, rows, columns));
    },
    getRanges: (data, args) => {
      const address = readOptionalText(args);
      return rangeAreas.of({
        ...data,
        areas: address === undefined ? [WHOLE_SHEET] : readAreas(data, address),
      });
    },
    // docs: the first cell where the sheet is blank.
    getUsedRange: (data, args) =>
      makeRange(data, usedArea(data.sheet, readOptionalFlag(args)) ?? blank),
    getUsedRangeOrNullObject: (data, args) => {
      const used = usedArea(data.sheet, readOptionalFlag(args));
      return used === undefined ? null : makeRange(data, used);
    },
    getNext: (data, args) => found(data, next(data, args, 1)),
    getPrevious: (data, args) => found(data, next(data, args, -1)),
    getNextOrNullObject: (data, args) => {
      const sheet = next(data, args, 1);
      return sheet === undefined ? null : found(data, sheet);
    },
    getPreviousOrNullObject: (data, args) => {
      const sheet = next(data, args, -1);
      return sheet === undefined ? null : found(data, sheet);
    },
  },
});
