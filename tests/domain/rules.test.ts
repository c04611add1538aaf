import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const RULES = readFileSync(join(ROOT, "src", "domain", "RULES.md"), "utf8");
const TESTS = readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(ROOT, "tests", file), "utf8"));

const ids = [...RULES.matchAll(/^### ([A-Z]\d+)\b/gm)].map(([, id = ""]) => id);

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

test("the rules of differences, ratings, tables, choices and typed words are all written down, each once", () => {
  const expected = [
    ...numbered("D", 7),
    ...numbered("R", 7),
    ...numbered("T", 3),
    ...numbered("H", 19),
    ...numbered("V", 4),
    ...numbered("L", 5),
    ...numbered("C", 5),
    ...numbered("W", 12),
  ];
  expect([...ids].sort()).toEqual(expected.sort());
});

test.each(ids)("rule %s has a test that carries its number", (id) => {
  // A test's name opens with the rule: test("[D3] …") or a table's )("[D3] …").
  const names = new RegExp(String.raw`["'\`]\[${id}\] \S`);
  expect(TESTS.some((text) => names.test(text))).toBe(true);
});

test("every file that the rules name is there", () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  const named = [...RULES.matchAll(/`([a-z-]+\/[a-z/-]+\.ts)`/g)].map(([, file = ""]) => file);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});
