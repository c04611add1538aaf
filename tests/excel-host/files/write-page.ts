import type { HeaderFooterTexts, PageSetup } from "../model/page-setup.ts";
import { PAPERS } from "./words.ts";
import { escapeXml, xmlTag } from "./xml.ts";

/** The elements that say how a sheet prints. */
export interface PageXml {
  readonly fitToPage: boolean;
  readonly printOptions: string;
  readonly margins: string;
  readonly setup: string;
  readonly headerFooter: string;
  readonly breaks: string;
}

const code = (left: string, centre: string, right: string): string =>
  [
    ["&L", left],
    ["&C", centre],
    ["&R", right],
  ]
    .map(([side = "", text = ""]) => (text === "" ? "" : `${side}${text}`))
    .join("");

const header = (
  name: string,
  { leftHeader, centerHeader, rightHeader }: HeaderFooterTexts,
): string => element(name, code(leftHeader, centerHeader, rightHeader));
const footer = (
  name: string,
  { leftFooter, centerFooter, rightFooter }: HeaderFooterTexts,
): string => element(name, code(leftFooter, centerFooter, rightFooter));

const element = (name: string, text: string): string =>
  text === "" ? "" : xmlTag(name, {}, escapeXml(text));

function headerFooter({ headersFooters }: PageSetup): string {
  const { state, defaultForAllPages, oddPages, evenPages, firstPage } = headersFooters;
  const evenOdd = state === "OddAndEven" || state === "FirstOddAndEven";
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const odd = evenOdd ? oddPages : defaultForAllPages;
  const parts = [
    header("oddHeader", odd),
    footer("oddFooter", odd),
    evenOdd ? header("evenHeader", evenPages) + footer("evenFooter", evenPages) : "",
    first ? header("firstHeader", firstPage) + footer("firstFooter", firstPage) : "",
  ].join("");
  const attributes = {
    differentOddEven: evenOdd ? true : undefined,
    differentFirst: first ? true : undefined,
    scaleWithDoc: headersFooters.useSheetScale ? undefined : false,
    alignWithMargins: headersFooters.useSheetMargins ? undefined : false,
  };
  const says = Object.values(attributes).some((value) => value !== undefined);
  return parts === "" && !says ? "" : xmlTag("headerFooter", attributes, parts);
}

const COMMENTS: Readonly<Record<string, string>> = { EndSheet: "atEnd", InPlace: "asDisplayed" };
const ERRORS: Readonly<Record<string, string>> = {
  Blank: "blank",
  Dash: "dash",
  NotAvailable: "NA",
};

function breaks(name: string, lines: readonly number[], max: number): string {
  if (lines.length === 0) return "";
  const written = lines.map((id) => xmlTag("brk", { id, max, man: true }));
  return xmlTag(name, { count: lines.length, manualBreakCount: lines.length }, written.join(""));
}

/** Writes how a sheet prints. */
export function writePage(page: PageSetup): PageXml {
  const { zoom, margins, centerHorizontally, centerVertically, printGridlines, printHeadings } =
    page;
  const fitToPage = zoom.scale === undefined;
  const inches = Object.fromEntries(
    Object.entries(margins).map(([side, points]) => [side, points / 72]),
  );
  const says = centerHorizontally || centerVertically || printGridlines || printHeadings;
  return {
    fitToPage,
    printOptions: says
      ? xmlTag("printOptions", {
          horizontalCentered: centerHorizontally,
          verticalCentered: centerVertically,
          headings: printHeadings,
          gridLines: printGridlines,
        })
      : "",
    margins: xmlTag("pageMargins", inches),
    setup: xmlTag("pageSetup", {
      paperSize: PAPERS.toFile(page.paperSize),
      scale: zoom.scale === undefined || zoom.scale === 100 ? undefined : zoom.scale,
      firstPageNumber: page.firstPageNumber === "" ? undefined : page.firstPageNumber,
      fitToWidth: fitToPage ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fitToPage ? (zoom.verticalFitToPages ?? 0) : undefined,
      pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : undefined,
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: page.blackAndWhite ? true : undefined,
      draft: page.draftMode ? true : undefined,
      cellComments: COMMENTS[page.printComments],
      errors: ERRORS[page.printErrors],
      useFirstPageNumber: page.firstPageNumber === "" ? undefined : true,
    }),
    headerFooter: headerFooter(page),
    breaks:
      breaks("rowBreaks", page.rowBreaks, 16_383) +
      breaks("colBreaks", page.columnBreaks, 1_048_575),
  };
}
