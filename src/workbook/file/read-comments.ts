import { strFromU8 } from "fflate";

import type { WorkbookContent } from "../workbook.ts";
import { startTally } from "./limits.ts";
import { partName, unpack, type Parts } from "./unpack.ts";
import { walkXml } from "./walk-xml.ts";
import { folderOf, resolvePart, sheetPartsOf } from "./xlsx-sheets.ts";
import { tagsOf } from "./xml-tags.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** A comment that a person has pinned to a cell. */
interface Comment {
  /** "B12". */
  readonly cell: string;
  readonly text: string;
}

/** What is looked at: the list of sheets, what belongs to each, and the comments themselves. */
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/_rels\/[^/]+\.rels|comments[^/]*\.xml|comments\/[^/]+\.xml)$/;
/** Comments are a few kilobytes; what is larger is none that a person wrote. */
const MOST_BYTES = 5_000_000;

/**
 * Gives the sheets of a workbook that was read the comments that stand on their cells in its file.
 *
 * @param bytes of an .xlsx file that could be read; any other has no comments here
 * @throws WorkbookError when the file has become another since it was read, and cannot be read any more
 */
export function withComments(content: WorkbookContent, bytes: Uint8Array): WorkbookContent {
  if (content.format !== "xlsx") return content;
  const entries = readZipDirectory(bytes, NAME).filter((entry) => PARTS.test(partName(entry.name)));
  const parts = unpack(entries, NAME, startTally(NAME));
  const sheets = sheetPartsOf(parts, "xl/workbook.xml");
  return {
    ...content,
    grids: content.grids.map((grid) => {
      const comments = commentsOf(sheets.get(grid.sheet) ?? "", parts);
      return comments.length === 0
        ? grid
        : { ...grid, comments: new Map(comments.map(({ cell, text }) => [cell, text])) };
    }),
  };
}

const NAME = "The workbook";

function commentsOf(sheet: string, parts: Parts): readonly Comment[] {
  const folder = folderOf(sheet);
  const bytesOf = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array();
  const relations = strFromU8(bytesOf(`${folder}_rels/${sheet.slice(folder.length)}.rels`));
  const targets = new Set<string>();
  for (const tag of tagsOf(relations)) {
    const [type = "", target = ""] = [tag.attribute("Type"), tag.attribute("Target")];
    if (type.endsWith("/comments")) targets.add(resolvePart(folder, target));
  }
  return [...targets].flatMap((target) => readComments(bytesOf(target)));
}

const ADDRESS = /^[A-Z]{1,3}\d+$/;

function readComments(bytes: Uint8Array): readonly Comment[] {
  if (bytes.length > MOST_BYTES) return [];
  const comments: Comment[] = [];
  const path: string[] = [];
  let cell = "";
  let words = "";
  walkXml(strFromU8(bytes), {
    open: (name, attribute) => {
      path.push(name);
      if (name !== "comment") return;
      cell = attribute("ref") ?? "";
      words = "";
    },
    text: (text) => {
      if (path.at(-1) === "t" && !path.includes("rPh")) words += text;
    },
    close: (name) => {
      path.pop();
      const text = name === "comment" ? words.replace(EXPLANATION, "").trim() : "";
      if (ADDRESS.test(cell) && text !== "") comments.push({ cell, text });
    },
  });
  return comments;
}

/** Excel writes what a thread says for older programs, below an explanation of its own. */
const EXPLANATION = /^\[Threaded comment\][\s\S]*?\n(?:Comment|Reply):\n?/;
