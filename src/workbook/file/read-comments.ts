import { strFromU8, unzipSync } from "fflate";

import type { WorkbookContent } from "../workbook.ts";
import { partName, type Parts } from "./unpack.ts";
import { folderOf, resolvePart, sheetPartsOf } from "./xlsx-sheets.ts";
import { decode, tagsOf } from "./xml-tags.ts";

/** A comment that a person has pinned to a cell. */
interface Comment {
  /** "B12". */
  readonly cell: string;
  readonly text: string;
}

/** What is looked at: the list of sheets, what belongs to each, and the comments themselves. */
const PARTS =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/_rels\/[^/]+\.rels|comments[^/]*\.xml|comments\/[^/]+\.xml)$/i;
/** Comments are a few kilobytes; what is larger is none that a person wrote. */
const MOST_BYTES = 5_000_000;

/**
 * Gives the sheets of a workbook that was read the comments that stand on their cells in its file.
 *
 * @param bytes of an .xlsx file that could be read; any other has no comments here
 */
export function withComments(content: WorkbookContent, bytes: Uint8Array): WorkbookContent {
  if (content.format !== "xlsx") return content;
  const parts = new Map(
    Object.entries(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => PARTS.test(name) && originalSize < MOST_BYTES,
      }),
    ).map(([name, part]) => [partName(name), part]),
  );
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

function commentsOf(sheet: string, parts: Parts): readonly Comment[] {
  const folder = folderOf(sheet);
  const text = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const comments: Comment[] = [];
  for (const tag of tagsOf(text(`${folder}_rels/${sheet.slice(folder.length)}.rels`))) {
    const [type = "", target = ""] = [tag.attribute("Type"), tag.attribute("Target")];
    if (!type.endsWith("/comments")) continue;
    comments.push(...readComments(text(resolvePart(folder, target))));
  }
  return comments;
}

function readComments(xml: string): readonly Comment[] {
  const pieces = xml.split(/<(?:\w+:)?comment(?=\s)/).slice(1);
  return pieces.flatMap((piece) => {
    const cell = /^[^>]*\bref="([A-Z]{1,3}\d+)"/.exec(piece)?.[1];
    const text = textIn(piece);
    return cell === undefined || text === "" ? [] : [{ cell, text }];
  });
}

/** Excel writes what a thread says for older programs, below an explanation of its own. */
const EXPLANATION = /^\[Threaded comment\][\s\S]*?\n(?:Comment|Reply):\n?/;

function textIn(xml: string): string {
  const texts = xml.split(/<(?:\w+:)?t(?:\s[^>]*)?>/).slice(1);
  const whole = texts.map((text) => decode(text.slice(0, Math.max(text.indexOf("<"), 0)))).join("");
  return whole.replace(/\r\n?/g, "\n").replace(EXPLANATION, "").trim();
}
