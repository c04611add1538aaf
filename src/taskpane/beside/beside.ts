import type { ReturnedLine } from "../../appendix.ts";
import type { BuildOutcome, WorkbookContent } from "../../workbook/workbook.ts";

/** A workbook that is read beside the one in front. */
export type BesideFile = ReturnedFile | FiguresFile;

/** A file, and what is read of it. */
interface FileBeside {
  /** "road-safety.xlsx", with a number where another file has its name. */
  readonly name: string;
  /** Its sheets are named after it: "[road-safety.xlsx]Road Safety". */
  readonly content: WorkbookContent;
  /** Tells the same bytes again. */
  readonly mark: number;
}

/** What a lead has sent back. */
export interface ReturnedFile extends FileBeside {
  readonly kind: "returned";
  /** The keys of the tabs in it. */
  readonly tabs: readonly string[];
  /** What was taken of it, and what was wrong. */
  readonly lines: readonly ReturnedLine[];
  /**
   * True once the appendix holds its words. An appendix in a file of its own is built anew each time, so
   * its words go on being read.
   */
  readonly isBuilt: boolean;
}

/** A workbook that more figures are read from. */
export interface FiguresFile extends FileBeside {
  readonly kind: "figures";
  /** The sheets in it, as the file names them. */
  readonly sheets: readonly string[];
}

/** What is read beside the workbook in front; the same list until a file comes or goes. */
export type Beside = readonly BesideFile[];

export const NOTHING_BESIDE: Beside = [];

const isSame = (one: FileBeside, other: FileBeside): boolean =>
  one.mark === other.mark && one.name === other.name;

/** Adds a file; the very same one again takes the place of the earlier. */
export const withFile = (beside: Beside, file: BesideFile): Beside => [
  ...beside.filter((one) => one.kind !== file.kind || !isSame(one, file)),
  file,
];

/** Gives a file a name that no other one beside the workbook has, so that both are read: "tab (2).xlsx". */
export function nameApart(beside: Beside, file: FileBeside): Omit<FileBeside, "mark"> {
  const { name, content, mark } = file;
  const taken = new Set(beside.filter((one) => one.mark !== mark).map((one) => one.name));
  const free = numbered(name).find((one) => !taken.has(one)) ?? name;
  const prefix = `[${name}]`;
  const grids = content.grids.map((grid) => ({
    ...grid,
    sheet: `[${free}]${grid.sheet.slice(prefix.length)}`,
  }));
  return { name: free, content: { ...content, grids } };
}

/** A name, and all that it may have instead. */
const numbered = (name: string): readonly string[] => {
  const at = name.lastIndexOf(".");
  const [stem, ending] = at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at)];
  return Array.from({ length: 1_000 }, (_, index) =>
    index === 0 ? name : `${stem} (${index + 1})${ending}`,
  );
};

export const withoutFile = (beside: Beside, file: BesideFile): Beside =>
  beside.filter((one) => one !== file);

/** Lists what leads have returned and the appendix does not hold yet. */
export const waiting = (beside: Beside): readonly ReturnedFile[] =>
  beside.filter((file) => file.kind === "returned").filter(({ isBuilt }) => !isBuilt);

/**
 * Tells what is beside the workbook after a build: a returned file whose every tab was written is in the
 * appendix. Where the appendix stands in the workbook itself it is let go, for the tabs hold its words.
 *
 * @param read what was beside it when the build read: what came later is in no tab
 */
export function afterBuild(
  beside: Beside,
  read: Beside,
  { tabs, leftAsTheyWere }: Pick<BuildOutcome, "tabs" | "leftAsTheyWere">,
  own: readonly WorkbookContent[],
): Beside {
  const written = new Set(
    tabs.flatMap(({ key, name }) => (leftAsTheyWere.includes(name) ? [] : [key])),
  );
  const standsInPlace = own.some((content) => content.tabs !== undefined);
  const isIn = (file: BesideFile): boolean =>
    file.kind === "returned" && read.includes(file) && file.tabs.every((key) => written.has(key));
  if (!beside.some(isIn)) return beside;
  return beside.flatMap((file): Beside => {
    if (!isIn(file) || file.kind !== "returned") return [file];
    return standsInPlace ? [] : [{ ...file, isBuilt: true }];
  });
}

/** The sheets that stand in files beside the workbook, where nobody can be led to. */
export const sheetsBeside = (beside: Beside): ReadonlySet<string> =>
  new Set(beside.flatMap(({ content }) => content.grids.map(({ sheet }) => sheet)));
