import type { Area } from "./areas.ts";

export const ORIENTATIONS = ["Portrait", "Landscape"] as const;

/** The paper sizes of Excel.PaperType, of which an A4 council needs few. */
export const PAPER_SIZES = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid"] as const;

export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export const noTexts = (): HeaderFooterTexts => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** How a sheet prints; margins in points, as PageLayout counts them. */
export interface PageSetup {
  orientation: (typeof ORIENTATIONS)[number];
  paperSize: string;
  zoom: Zoom;
  margins: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printComments: string;
  printErrors: string;
  printOrder: string;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    readonly defaultForAllPages: HeaderFooterTexts;
    readonly firstPage: HeaderFooterTexts;
    readonly evenPages: HeaderFooterTexts;
    readonly oddPages: HeaderFooterTexts;
  };
  /** The rows before which a page begins, and the columns. */
  rowBreaks: number[];
  columnBreaks: number[];
}

/** A new sheet's page: portrait, Excel's normal margins (0.75 and 0.7 inches, 0.3 for header and footer). */
export const newPageSetup = (): PageSetup => ({
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: "",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printOrder: "DownThenOver",
  printArea: [],
  titleRows: null,
  titleColumns: null,
  headersFooters: {
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    defaultForAllPages: noTexts(),
    firstPage: noTexts(),
    evenPages: noTexts(),
    oddPages: noTexts(),
  },
  rowBreaks: [],
  columnBreaks: [],
});

/** Copies a page set-up, so that a change of the copy leaves the other as it is. */
export const copyPage = (page: PageSetup): PageSetup => ({
  ...page,
  margins: { ...page.margins },
  headersFooters: {
    ...page.headersFooters,
    defaultForAllPages: { ...page.headersFooters.defaultForAllPages },
    firstPage: { ...page.headersFooters.firstPage },
    evenPages: { ...page.headersFooters.evenPages },
    oddPages: { ...page.headersFooters.oddPages },
  },
  rowBreaks: [...page.rowBreaks],
  columnBreaks: [...page.columnBreaks],
});
