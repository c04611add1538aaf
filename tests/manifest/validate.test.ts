import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { BROKEN, type Broken } from "./broken.ts";

const MANIFEST = readFileSync("manifest.xml", "utf8");

interface Said {
  readonly out: string;
  readonly error: string;
  readonly code: number | null;
}

/** Runs the check as `npm run validate` does; the XML parser is a module that jest cannot load. */
function validate(...files: readonly string[]): Said {
  const program = ["--import", "tsx", "tests/manifest/validate.ts", ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: "utf8" });
  return { out: stdout, error: stderr, code: status };
}

const breakIt = ({ from, to }: Broken): string => MANIFEST.replace(from, () => to);

/** The line of the change, or of what the case says to look for. */
function lineOf(one: Broken): number {
  const { name, from, at } = one;
  const text = breakIt(one);
  const change = typeof from === "string" ? MANIFEST.indexOf(from) : MANIFEST.search(from);
  const index = at === undefined ? change : text.lastIndexOf(at);
  if (text === MANIFEST || index === -1) throw new Error(`${name}: there is nothing to change`);
  return text.slice(0, index).split("\n").length;
}

describe("the manifest", () => {
  test("is valid", () => {
    expect(validate()).toEqual({ out: "manifest.xml: valid\n", error: "", code: 0 });
  });

  test("asks for no more than it needs: Excel 2021, and this workbook alone", () => {
    expect(MANIFEST).toContain('<Set Name="ExcelApi" MinVersion="1.13" />');
    expect(MANIFEST.match(/<Set /g)).toHaveLength(1);
    expect(MANIFEST).toContain("<Permissions>ReadWriteDocument</Permissions>");
  });

  test("points at help that exists", () => {
    const pages = [...MANIFEST.matchAll(/https:\/\/localhost:3000\/(assets\/[^"]+\.html)/g)];
    expect(pages.map(([, path = ""]) => path).filter((path) => !existsSync(path))).toEqual([]);
    expect(pages).toHaveLength(2);
  });
});

describe("a broken manifest", () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  const fileOf = (one: Broken): string => join(folder, `${BROKEN.indexOf(one)}.xml`);
  let said: Said;

  beforeAll(() => {
    for (const one of BROKEN) writeFileSync(fileOf(one), breakIt(one));
    said = validate(...BROKEN.map(fileOf));
  }, 30_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(BROKEN.map((one) => [one.name, one] as const))("with %s is told once", (_, one) => {
    const told = said.error.split("\n").filter((line) => line.startsWith(`${fileOf(one)}:`));
    expect(told).toEqual([`${fileOf(one)}:${lineOf(one)}: ${one.says}`]);
  });

  test("is never called valid, and ends with 1", () => {
    expect(said).toMatchObject({ out: "", code: 1 });
  });

  test("that is not there is told, and ends with 1", () => {
    const absent = join(folder, "absent.xml");
    expect(validate(absent)).toEqual({
      out: "",
      error: `${absent}: there is no such file.\n`,
      code: 1,
    });
  });
});
