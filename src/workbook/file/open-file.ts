import type { WorkbookContent } from "../workbook.ts";

/** A workbook file that is open. */
export interface OpenFile {
  /** The file's own name: "kent-2014.xlsx". */
  readonly name: string;
  readonly content: WorkbookContent;
}

/**
 * Gives each sheet of several files a name of its own, as Excel names a copy: a second "ASB" becomes
 * "ASB (2)". Otherwise a finding's place would lead to two of them.
 */
export function nameSheetsApart(files: readonly OpenFile[]): readonly OpenFile[] {
  const taken = new Set<string>();
  return files.map(({ name, content }) => {
    const names = new Map(content.grids.map(({ sheet }) => [sheet, freeName(sheet, taken)]));
    for (const used of names.values()) taken.add(used.toLowerCase());
    const newName = (sheet: string): string => names.get(sheet) ?? sheet;
    return {
      name,
      content: {
        ...content,
        grids: content.grids.map((grid) => ({ ...grid, sheet: newName(grid.sheet) })),
        ...(content.emptyThoughFull === undefined
          ? {}
          : { emptyThoughFull: content.emptyThoughFull.map(newName) }),
      },
    };
  });
}

function freeName(sheet: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? sheet : `${sheet} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
