import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onOneLine, printable } from "../../src/cli/printable.ts";
import { run } from "../../src/cli/run.ts";
import { craftXlsx, TABLE } from "../workbook/file/craft.ts";

test.each([
  ["what colours a terminal", "a\u001b[31mb", "a\\u001b[31mb"],
  ["what turns the direction of writing", "\u202Eevil\u202C", "\\u202eevil\\u202c"],
  ["a control of eight bits", "\u009b31m", "\\u009b31m"],
  ["lines and tabs, which are meant", "one\n\ttwo", "one\n\ttwo"],
  ["words of any writing", "السطو é 😀 \u200f", "السطو é 😀 \u200f"],
])("a terminal is shown %s", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("a sentence stands on one line", () => {
  expect(onOneLine("There is no file a\r\n b.xlsx.")).toBe("There is no file a b.xlsx.");
});

describe("on the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "appendix-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const printed = async (...words: readonly string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    const print = (text: string): void => {
      lines.push(text);
    };
    await run(words, { out: print, error: print, today: "2026-11-23" });
    return lines;
  };

  test.each([["read"], ["check"], ["read", "--json"]])(
    "%s %s prints nothing that a terminal obeys",
    async (...words) => {
      const path = join(folder, "odd.xlsx");
      const table = TABLE.replace("Burglary", "_x001B_[31mBurglary_x009B_");
      writeFileSync(
        path,
        craftXlsx([["a_x001B_]0;b_x0007_&#x202E;", `<sheetData>${table}</sheetData>`]]),
      );
      const text = (await printed(...words, path)).join("\n");
      expect(text).toContain("\\u001b");
      expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
    },
  );

  test("a file that is called by several lines is refused in one", async () => {
    const path = join(folder, "a\nb.xlsx");
    writeFileSync(path, "");
    expect(await printed("read", path)).toEqual([
      "a b.xlsx is empty. Save it again, or choose another workbook.",
    ]);
  });
});
