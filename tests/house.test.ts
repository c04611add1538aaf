import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve("src");

/**
 * Which room may import from which. A room is a folder of src/, or a file that stands in src/ itself.
 * "grid/place" is the one thing of the grid that everybody may name: where something stands.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  findings: ["grid/place"],
  "finding.ts": ["findings"],
  grid: [],
  domain: ["grid/place"],
  readers: ["grid", "domain", "finding.ts"],
  checks: ["domain", "finding.ts", "grid/place", "readers/cells"],
  words: ["domain", "finding.ts", "grid/place"],
  document: ["domain", "finding.ts", "grid/place"],
  writers: ["document", "workbook/sheet-plan", "domain", "grid"],
  workbook: ["grid"],
  returned: ["domain", "finding.ts", "grid", "readers", "words", "workbook/workbook"],
  "unsaved-words.ts": ["domain", "grid", "readers", "words", "workbook/sheet-plan"],
  "with-words-of.ts": [
    "domain",
    "grid",
    "readers",
    "unsaved-words.ts",
    "workbook/sheet-plan",
    "writers",
  ],
  "appendix.ts": [
    "unsaved-words.ts",
    "with-words-of.ts",
    "returned",
    "checks",
    "document",
    "domain",
    "finding.ts",
    "readers",
    "words",
    "workbook",
    "writers",
  ],
  commands: ["appendix.ts", "finding.ts", "grid/tab-keys", "workbook"],
  // The pane's page is the page of the ribbon's buttons too, which it starts and listens to.
  taskpane: [
    "commands/start-commands",
    "commands/said",
    "commands/command-result",
    "appendix.ts",
    "returned/describe-returned",
    "document",
    "domain",
    "finding.ts",
    "grid/place",
    "workbook",
  ],
  // The workbench is the same pane in an ordinary browser: of the pane's room it takes the pane itself,
  // the pipeline that the pane is given, what it loads later, and the colours, so that both sides of the page wear the same.
  workbench: [
    "taskpane/TaskPane",
    "taskpane/FilesField",
    "taskpane/pipeline/pipeline",
    "taskpane/pipeline/worker-pipeline",
    "taskpane/load-later",
    "taskpane/theme/choose-theme",
    "taskpane/theme/themes",
    "taskpane/theme/unseen",
    "taskpane/theme/use-colour-wishes",
    "workbook",
    "grid",
    "domain/day",
  ],
  message: [],
  cli: ["appendix.ts", "document", "domain", "finding.ts", "grid/grid", "workbook"],
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);

const roomOf = (file: string): string => file.split("/")[0] ?? file;

const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(join(SRC, file), "utf8").matchAll(
      /^(?:import|export)\b[^;]*?from "(\.[^"]+)"/gms,
    ),
  ].map(([, path = ""]) => relative(SRC, resolve(SRC, dirname(file), path)));

describe("the house", () => {
  test("imports point one way", () => {
    const broken = files.flatMap((file) => {
      const room = roomOf(file);
      const allowed = ARROWS[room] ?? [];
      return importsOf(file)
        .filter((target) => roomOf(target) !== room)
        .filter((target) => !allowed.some((door) => target === door || target.startsWith(door)))
        .map((target) => `${file} → ${target}`);
    });
    expect(broken).toEqual([]);
  });

  test("no files import one another in a circle", () => {
    const circles: string[] = [];
    const isDone = new Map<string, boolean>();
    const walk = (file: string, path: readonly string[]): void => {
      if (isDone.get(file) === true) return;
      if (isDone.has(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      else {
        isDone.set(file, false);
        for (const target of importsOf(file)) walk(target, [...path, file]);
        isDone.set(file, true);
      }
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  test("every room stands in the table", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ARROWS))).toEqual([]);
  });

  test("no room is named after nothing", () => {
    const nameless = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|shared|types|misc)\b/.test(file),
    );
    expect(nameless).toEqual([]);
  });

  test("code is looked at again beyond 350 lines, unless it is a table of data", () => {
    const tables = ["writers/glyph-widths.ts"];
    const long = files
      .filter((file) => !tables.includes(file))
      .filter((file) => readFileSync(join(SRC, file), "utf8").split("\n").length > 350);
    expect(long).toEqual([]);
  });

  test("only the door to Excel, the buttons and the pane's page name Office", () => {
    const mayName = (file: string): boolean =>
      file.startsWith("workbook/excel/") ||
      file.startsWith("commands/") ||
      file === "taskpane/main.tsx";
    const naming = files
      .filter((file) => !mayName(file))
      .filter((file) =>
        /\b(?:Excel|Office|OfficeExtension)\.[A-Za-z]/.test(
          readFileSync(join(SRC, file), "utf8").replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, ""),
        ),
      );
    expect(naming).toEqual([]);
  });

  test("nothing in the browser's part of the door needs Node", () => {
    const forNode = ["disk", "node-zlib", "open-workbook", "reading-worker", "start-worker"].map(
      (name) => `workbook/file/${name}.ts`,
    );
    const needsNode = files
      .filter((file) => !file.startsWith("cli/") && !forNode.includes(file))
      .filter((file) => /from "node:/.test(readFileSync(join(SRC, file), "utf8")));
    expect(needsNode).toEqual([]);
  });
});
