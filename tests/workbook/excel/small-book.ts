import { buildBook, sheetNamed, styleCells } from "../../excel-host/build-book.ts";
import type { Book } from "../../excel-host/model/book.ts";

/** A workbook of two priorities with a few indicators and actions, and a sheet of the officer's own. */
export function smallBook(): Book {
  const book = buildBook({
    Burglary: [
      ["Appendix B: Performance – 18th March 2014"],
      ["Priority:", "Burglary"],
      ["Lead:", "A. Officer"],
      [""],
      ["Indicator", "Baseline '10/11", "'2011/12", "'2012/13"],
      ["Level of domestic burglary", 4512, 4300, 4123],
      ["% of homes with locks fitted", "'24.0%", "'25.5%", "'27.1%"],
      [""],
      ["Aims / Actions", "Progress"],
      ["1. Make homes harder to enter", ""],
      ["Fit locks with the fire service", "Three hundred homes were visited"],
    ],
    "Children's Safety": [
      ["Priority:", "Children's Safety"],
      [""],
      ["Indicator", "Baseline '10/11", "'2011/12", "'2012/13"],
      ["Number of first time entrants", 812, 640, 655],
    ],
    Notes: [["=Burglary!B6*2", "kept by the officer"]],
  });
  styleCells(sheetNamed(book, "Burglary"), "A5:D5", { bold: true, fill: "#D9E1F2" });
  return book;
}
