import {
  noTexts,
  newPageSetup,
  type HeaderFooterTexts,
  type PageSetup,
  type Zoom,
} from "../model/page-setup.ts";
import { attribute, child, children, flagOf, numberOf, type Element } from "./xml.ts";
import { PAPERS } from "./words.ts";

const POINTS = 72;

/** Margins are inches in a file; what the division leaves over is taken away. */
const points = (element: Element | undefined, name: string, otherwise: number): number =>
  Math.round(numberOf(element, name, otherwise / POINTS) * POINTS * 1000) / 1000;

/** Cuts "&Lleft&Ccentre&Rright" into its three parts. */
export function cutHeader(code: string): readonly [left: string, centre: string, right: string] {
  const parts = { L: "", C: "", R: "" };
  let at: keyof typeof parts = "C";
  for (const piece of code.match(/&"[^"]*"|&&|&.|[^&]+/gs) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R")
      at = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else parts[at] += piece;
  }
  return [parts.L, parts.C, parts.R];
}

function texts(element: Element | undefined, header: string, footer: string): HeaderFooterTexts {
  const [leftHeader, centerHeader, rightHeader] = cutHeader(child(element, header)?.text ?? "");
  const [leftFooter, centerFooter, rightFooter] = cutHeader(child(element, footer)?.text ?? "");
  return {
    ...noTexts(),
    leftHeader,
    centerHeader,
    rightHeader,
    leftFooter,
    centerFooter,
    rightFooter,
  };
}

function readZoom(sheet: Element, setup: Element | undefined): Zoom {
  if (!flagOf(child(sheet, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    return { scale: numberOf(setup, "scale", 100) };
  }
  const wide = numberOf(setup, "fitToWidth", 1);
  const tall = numberOf(setup, "fitToHeight", 1);
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
}

const COMMENTS: Readonly<Record<string, string>> = { atEnd: "EndSheet", asDisplayed: "InPlace" };
const ERRORS: Readonly<Record<string, string>> = {
  blank: "Blank",
  dash: "Dash",
  NA: "NotAvailable",
};

const breaksIn = (sheet: Element, name: string): number[] =>
  children(child(sheet, name), "brk").map((it) => numberOf(it, "id", 0));

/** Reads how a sheet prints, but for its print area and titles, which are names. */
export function readPage(sheet: Element): PageSetup {
  const [setup, margins, options] = [
    child(sheet, "pageSetup"),
    child(sheet, "pageMargins"),
    child(sheet, "printOptions"),
  ];
  const page = newPageSetup();
  const heads = child(sheet, "headerFooter");
  const [first, evenOdd] = [flagOf(heads, "differentFirst"), flagOf(heads, "differentOddEven")];
  return {
    ...page,
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS.toApi(attribute(setup, "paperSize") ?? "1") ?? "A4",
    zoom: readZoom(sheet, setup),
    margins: {
      top: points(margins, "top", page.margins.top),
      right: points(margins, "right", page.margins.right),
      bottom: points(margins, "bottom", page.margins.bottom),
      left: points(margins, "left", page.margins.left),
      header: points(margins, "header", page.margins.header),
      footer: points(margins, "footer", page.margins.footer),
    },
    centerHorizontally: flagOf(options, "horizontalCentered"),
    centerVertically: flagOf(options, "verticalCentered"),
    printGridlines: flagOf(options, "gridLines"),
    printHeadings: flagOf(options, "headings"),
    blackAndWhite: flagOf(setup, "blackAndWhite"),
    draftMode: flagOf(setup, "draft"),
    firstPageNumber: flagOf(setup, "useFirstPageNumber")
      ? numberOf(setup, "firstPageNumber", 1)
      : "",
    printComments: COMMENTS[attribute(setup, "cellComments") ?? ""] ?? "NoComments",
    printErrors: ERRORS[attribute(setup, "errors") ?? ""] ?? "AsDisplayed",
    printOrder: attribute(setup, "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver",
    headersFooters: {
      state: first
        ? evenOdd
          ? "FirstOddAndEven"
          : "FirstAndDefault"
        : evenOdd
          ? "OddAndEven"
          : "Default",
      useSheetMargins: flagOf(heads, "alignWithMargins", true),
      useSheetScale: flagOf(heads, "scaleWithDoc", true),
      defaultForAllPages: evenOdd ? noTexts() : texts(heads, "oddHeader", "oddFooter"),
      firstPage: texts(heads, "firstHeader", "firstFooter"),
      evenPages: texts(heads, "evenHeader", "evenFooter"),
      oddPages: evenOdd ? texts(heads, "oddHeader", "oddFooter") : noTexts(),
    },
    rowBreaks: breaksIn(sheet, "rowBreaks"),
    columnBreaks: breaksIn(sheet, "colBreaks"),
  };
}
