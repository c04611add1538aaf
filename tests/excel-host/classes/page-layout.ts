import {
  asFlag,
  asNumber,
  asText,
  asWord,
  readText,
  type Arguments,
} from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { isPlainObject } from "../protocol/plain.ts";
import { COLUMNS, isWholeColumns, isWholeRows, ROWS, type Area } from "../model/areas.ts";
import {
  ORIENTATIONS,
  PAPER_SIZES,
  type HeaderFooterTexts,
  type PageSetup,
  type Zoom,
} from "../model/page-setup.ts";
import { makeRange, readRange } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import type { SheetData } from "./worksheet.ts";

const page =
  <Value>(read: (setup: PageSetup) => Value) =>
  ({ sheet }: SheetData): Value =>
    read(sheet.page);

/** Makes the setter of a property that is read by `read`. */
const set =
  <Value>(read: (value: unknown) => Value, write: (setup: PageSetup, value: Value) => void) =>
  ({ sheet }: SheetData, value: unknown): void => {
    write(sheet.page, read(value));
  };

/** Margins are points and cannot be below nought; the paper ends somewhere. */
const margin = (value: unknown): number => asNumber(value, 0, 1_584);

function readZoom(given: unknown): Zoom {
  if (!isPlainObject(given)) throw hostError("InvalidArgument");
  const { scale, horizontalFitToPages, verticalFitToPages, ...others } = given;
  if (Object.keys(others).length > 0) throw hostError("InvalidArgument");
  if (scale !== undefined && scale !== null) return { scale: asNumber(scale, 10, 400) };
  const pages = (value: unknown): number | undefined =>
    value === undefined || value === null ? undefined : asNumber(value, 1, 32_767);
  const [wide, tall] = [pages(horizontalFitToPages), pages(verticalFitToPages)];
  if (wide === undefined && tall === undefined) throw hostError("InvalidArgument");
  return {
    ...(wide === undefined ? {} : { horizontalFitToPages: wide }),
    ...(tall === undefined ? {} : { verticalFitToPages: tall }),
  };
}

/** A header or footer has 255 characters, its codes counted [general]. */
const LONGEST = 255;

const TEXTS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

const headerFooter: HostClass<HeaderFooterTexts> = hostClass<HeaderFooterTexts>("HeaderFooter", {
  scalars: Object.fromEntries(
    TEXTS.map((name) => [name, (texts: HeaderFooterTexts) => texts[name]] as const),
  ),
  setters: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      (texts: HeaderFooterTexts, value: unknown): void => {
        const parts = name.endsWith("Header") ? TEXTS.slice(0, 3) : TEXTS.slice(3);
        const others = parts.filter((part) => part !== name).map((part) => texts[part]);
        if ([...others, asText(value)].join("").length > LONGEST)
          throw hostError("InvalidArgument");
        texts[name] = asText(value);
      },
    ]),
  ),
});

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

const headerFooterGroup: HostClass<SheetData> = hostClass<SheetData>("HeaderFooterGroup", {
  scalars: {
    state: page((setup) => setup.headersFooters.state),
    useSheetMargins: page((setup) => setup.headersFooters.useSheetMargins),
    useSheetScale: page((setup) => setup.headersFooters.useSheetScale),
  },
  navigation: {
    defaultForAllPages: ({ sheet }) =>
      headerFooter.of(sheet.page.headersFooters.defaultForAllPages),
    firstPage: ({ sheet }) => headerFooter.of(sheet.page.headersFooters.firstPage),
    evenPages: ({ sheet }) => headerFooter.of(sheet.page.headersFooters.evenPages),
    oddPages: ({ sheet }) => headerFooter.of(sheet.page.headersFooters.oddPages),
  },
  setters: {
    state: set(
      (value) => asWord(value, STATES),
      (setup, value) => (setup.headersFooters.state = value),
    ),
    useSheetMargins: set(asFlag, (setup, value) => (setup.headersFooters.useSheetMargins = value)),
    useSheetScale: set(asFlag, (setup, value) => (setup.headersFooters.useSheetScale = value)),
  },
});

const orNull = (data: SheetData, area: Area | null): HostObject | null =>
  area === null ? null : makeRange(data, area);

function orError(data: SheetData, area: Area | null): HostObject {
  if (area === null) throw hostError("ItemNotFound");
  return makeRange(data, area);
}

/** Reads an area, or several; print titles are whole rows or columns. */
function readAreas(data: SheetData, args: Arguments): readonly Area[] {
  const several = rangeAreas.dataOf(args[0]);
  return several?.areas ?? [readRange({ ...data, areas: [] }, args)];
}

const MARGIN_NAMES = ["top", "right", "bottom", "left", "header", "footer"] as const;
const POINTS_IN = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const pageLayout: HostClass<SheetData> = hostClass<SheetData>("PageLayout", {
  scalars: {
    orientation: page((setup) => setup.orientation),
    paperSize: page((setup) => setup.paperSize),
    blackAndWhite: page((setup) => setup.blackAndWhite),
    printErrors: page((setup) => setup.printErrors),
    zoom: page((setup) => setup.zoom),
    centerHorizontally: page((setup) => setup.centerHorizontally),
    centerVertically: page((setup) => setup.centerVertically),
    printHeadings: page((setup) => setup.printHeadings),
    printGridlines: page((setup) => setup.printGridlines),
    leftMargin: page((setup) => setup.margins.left),
    rightMargin: page((setup) => setup.margins.right),
    topMargin: page((setup) => setup.margins.top),
    bottomMargin: page((setup) => setup.margins.bottom),
    headerMargin: page((setup) => setup.margins.header),
    footerMargin: page((setup) => setup.margins.footer),
    printComments: page((setup) => setup.printComments),
    draftMode: page((setup) => setup.draftMode),
    firstPageNumber: page((setup) => setup.firstPageNumber),
    printOrder: page((setup) => setup.printOrder),
  },
  navigation: { headersFooters: (data) => headerFooterGroup.of(data) },
  setters: {
    orientation: set(
      (value) => asWord(value, ORIENTATIONS),
      (setup, value) => (setup.orientation = value),
    ),
    paperSize: set(
      (value) => asWord(value, PAPER_SIZES),
      (setup, value) => (setup.paperSize = value),
    ),
    blackAndWhite: set(asFlag, (setup, value) => (setup.blackAndWhite = value)),
    printErrors: set(
      (value) => asWord(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
      (setup, value) => (setup.printErrors = value),
    ),
    zoom: set(readZoom, (setup, value) => (setup.zoom = value)),
    centerHorizontally: set(asFlag, (setup, value) => (setup.centerHorizontally = value)),
    centerVertically: set(asFlag, (setup, value) => (setup.centerVertically = value)),
    printHeadings: set(asFlag, (setup, value) => (setup.printHeadings = value)),
    printGridlines: set(asFlag, (setup, value) => (setup.printGridlines = value)),
    leftMargin: set(margin, (setup, value) => (setup.margins.left = value)),
    rightMargin: set(margin, (setup, value) => (setup.margins.right = value)),
    topMargin: set(margin, (setup, value) => (setup.margins.top = value)),
    bottomMargin: set(margin, (setup, value) => (setup.margins.bottom = value)),
    headerMargin: set(margin, (setup, value) => (setup.margins.header = value)),
    footerMargin: set(margin, (setup, value) => (setup.margins.footer = value)),
    printComments: set(
      (value) => asWord(value, ["NoComments", "EndSheet", "InPlace"]),
      (setup, value) => (setup.printComments = value),
    ),
    draftMode: set(asFlag, (setup, value) => (setup.draftMode = value)),
    firstPageNumber: set(
      (value) => (value === "" ? "" : asNumber(value, 1, 32_767)),
      (setup, value) => (setup.firstPageNumber = value),
    ),
    printOrder: set(
      (value) => asWord(value, ["DownThenOver", "OverThenDown"]),
      (setup, value) => (setup.printOrder = value),
    ),
  },
  methods: {
    setPrintArea: (data, args) => {
      data.sheet.page.printArea = readAreas(data, args);
    },
    setPrintTitleRows: (data, args) => {
      const area = readRange({ ...data, areas: [] }, args);
      data.sheet.page.titleRows = { ...area, left: 0, right: COLUMNS - 1 };
      if (isWholeColumns(area)) throw hostError("InvalidArgument");
    },
    setPrintTitleColumns: (data, args) => {
      const area = readRange({ ...data, areas: [] }, args);
      if (isWholeRows(area)) throw hostError("InvalidArgument");
      data.sheet.page.titleColumns = { ...area, top: 0, bottom: ROWS - 1 };
    },
    setPrintMargins: ({ sheet }, args) => {
      const unit = POINTS_IN[asWord(readText(args), ["Points", "Inches", "Centimeters"])];
      const given = args[1];
      if (!isPlainObject(given)) throw hostError("InvalidArgument");
      for (const name of MARGIN_NAMES) {
        if (given[name] !== undefined) sheet.page.margins[name] = margin(given[name]) * unit;
      }
    },
    getPrintAreaOrNullObject: (data) =>
      data.sheet.page.printArea.length === 0
        ? null
        : rangeAreas.of({ ...data, areas: data.sheet.page.printArea }),
    getPrintArea: (data) => {
      if (data.sheet.page.printArea.length === 0) throw hostError("ItemNotFound");
      return rangeAreas.of({ ...data, areas: data.sheet.page.printArea });
    },
    getPrintTitleRows: (data) => orError(data, data.sheet.page.titleRows),
    getPrintTitleRowsOrNullObject: (data) => orNull(data, data.sheet.page.titleRows),
    getPrintTitleColumns: (data) => orError(data, data.sheet.page.titleColumns),
    getPrintTitleColumnsOrNullObject: (data) => orNull(data, data.sheet.page.titleColumns),
  },
});
