import fc from "fast-check";

import { planAppendix, readAppendix } from "../../src/appendix.ts";
import type { Cell, Grid } from "../../src/grid/grid.ts";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { contentOf, gridsOfPlan, textsOf, typeInto } from "./grid-of-plan.ts";
import { drawSource, HOMES, THEFT, type SourcePriority } from "./source.ts";

type Cells = readonly (Cell | undefined)[];
type Source = readonly SourcePriority[];

/** Every word that a lead types is one of its own, so that it can be looked for. */
const TOKEN = /zq\d+x/g;
const tokensIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.match(TOKEN) ?? []);
const tokensOf = (cells: Cells): readonly string[] =>
  tokensIn(cells.flatMap((cell) => (cell === undefined ? [] : cell.text)));

/** The workbook while a lead works on it, and the words that have to be there at the end. */
interface Desk {
  readonly tabs: readonly Grid[];
  readonly owed: ReadonlySet<string>;
  readonly typed: number;
}

type Edit = (desk: Desk) => Desk;

/** Shows what an edit was, where one of them brings a lost word to light. */
const named = <T extends (...args: never[]) => unknown>(
  name: string,
  args: readonly number[],
  edit: T,
): T => Object.assign(edit, { [fc.toStringMethod]: () => `${name}(${args.join(", ")})` });

const without = (owed: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> =>
  new Set([...owed].filter((token) => !gone.includes(token)));

const onTab =
  (at: number, change: (grid: Grid) => Grid, gone: (grid: Grid) => readonly string[]): Edit =>
  (desk) => {
    const index = at % desk.tabs.length;
    const grid = desk.tabs[index];
    if (grid === undefined) return desk;
    const tabs = desk.tabs.with(index, change(grid));
    return { ...desk, tabs, owed: without(desk.owed, gone(grid)) };
  };

const SHAPES = [
  (token: string) => token,
  (token: string) => `First ${token}.\nAnd then more.`,
  (token: string) => `${token}: ${"a long sentence that goes on and on. ".repeat(30)}`,
  (token: string) => `=${token}`,
] as const;

/** Types a new word into a cell; what stood there is overwritten by the lead's own wish. */
const type =
  (tab: number, row: number, column: number, shape: number): Edit =>
  (desk) => {
    const index = tab % desk.tabs.length;
    const grid = desk.tabs[index];
    if (grid === undefined) return desk;
    const at = row % (grid.cells.length + 3);
    const token = `zq${desk.typed}x`;
    const text = (SHAPES[shape % SHAPES.length] ?? SHAPES[0])(token);
    const gone = tokensOf([grid.cells[at]?.[column]]);
    return {
      tabs: desk.tabs.with(index, typeInto(grid, at, column, text)),
      owed: new Set([...without(desk.owed, gone), token]),
      typed: desk.typed + 1,
    };
  };

const withCells = (grid: Grid, cells: Grid["cells"]): Grid => ({ ...grid, cells, merges: [] });

const insertRow = (tab: number, row: number): Edit =>
  onTab(
    tab,
    (grid) => {
      const at = row % (grid.cells.length + 1);
      return withCells(grid, [...grid.cells.slice(0, at), [], ...grid.cells.slice(at)]);
    },
    () => [],
  );

const deleteRow = (tab: number, row: number): Edit =>
  onTab(
    tab,
    (grid) => withCells(grid, grid.cells.toSpliced(row % grid.cells.length, 1)),
    (grid) => tokensOf(grid.cells[row % grid.cells.length] ?? []),
  );

const insertColumn = (tab: number, column: number): Edit =>
  onTab(
    tab,
    (grid) =>
      withCells(
        grid,
        grid.cells.map((row) => {
          const own = [...(row ?? [])];
          return [...own.slice(0, column), undefined, ...own.slice(column)];
        }),
      ),
    () => [],
  );

const swapRows = (tab: number, one: number, other: number): Edit =>
  onTab(
    tab,
    (grid) => {
      const [a, b] = [one % grid.cells.length, other % grid.cells.length];
      return withCells(grid, grid.cells.with(a, grid.cells[b]).with(b, grid.cells[a]));
    },
    () => [],
  );

/** Sorts what is in sight alone: the hidden column stays where it is. */
const swapVisible = (tab: number, one: number, other: number): Edit =>
  onTab(
    tab,
    (grid) => {
      const [a, b] = [one % grid.cells.length, other % grid.cells.length];
      const [above, below] = [grid.cells[a] ?? [], grid.cells[b] ?? []];
      const mix = (visible: Cells, hidden: Cells): Cells => {
        const row = [...visible.slice(0, 10)];
        row[10] = hidden[10];
        return [...row, ...visible.slice(11)];
      };
      return withCells(grid, grid.cells.with(a, mix(below, above)).with(b, mix(above, below)));
    },
    () => [],
  );

const copyTab =
  (tab: number): Edit =>
  (desk) => {
    const grid = desk.tabs[tab % desk.tabs.length];
    return grid === undefined || desk.tabs.length > 9
      ? desk
      : { ...desk, tabs: [...desk.tabs, { ...grid, sheet: `${grid.sheet} (2)` }] };
  };

const renameTab = (tab: number): Edit =>
  onTab(
    tab,
    (grid) => ({ ...grid, sheet: `Mine ${tab}` }),
    () => [],
  );

const place = fc.nat(80);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(place, place, fc.nat(9), place).map((it) => named("type", it, type(...it))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(place, place, fc.nat(14), place)
      .map((it) => named("type", it, type(...it))),
  },
  fc.tuple(place, place).map((it) => named("insertRow", it, insertRow(...it))),
  fc.tuple(place, place).map((it) => named("deleteRow", it, deleteRow(...it))),
  fc.tuple(place, fc.nat(11)).map((it) => named("insertColumn", it, insertColumn(...it))),
  fc.tuple(place, place, place).map((it) => named("swapRows", it, swapRows(...it))),
  fc.tuple(place, place, place).map((it) => named("swapVisible", it, swapVisible(...it))),
  place.map((at) => named("copyTab", [at], copyTab(at))),
  place.map((at) => named("renameTab", [at], renameTab(at))),
);

const NAMES = ["Level of burglary", "Burglary, homes", "Shoplifting", "Theft of bicycles"] as const;
const TEXTS = ["", "Kits are ordered.", "Kits are handed out.", "All is done."] as const;

const changed = <T>(list: readonly T[], at: number, change: (own: T) => T): readonly T[] =>
  list.map((own, index) => (index === at % Math.max(list.length, 1) ? change(own) : own));
const dropped = <T>(list: readonly T[], at: number): readonly T[] =>
  list.length === 0 ? list : list.toSpliced(at % list.length, 1);

type SourceEdit = (source: Source) => Source;

const sourceEdits: fc.Arbitrary<SourceEdit> = fc.oneof(
  fc.constant((source: Source) => [...source].reverse()),
  place.map((at) => (source: Source) => dropped(source, at)),
  fc.constant((source: Source) => (source.length < 2 ? [...source, HOMES] : source)),
  fc
    .tuple(place, fc.constantFrom("Acquisitive crime and theft", "Something else", "Safer homes"))
    .map(
      ([at, name]) =>
        (source: Source) =>
          changed(source, at, (own) => ({ ...own, name })),
    ),
  fc.tuple(place, place, fc.constantFrom(...NAMES)).map(
    ([at, row, name]) =>
      (source: Source) =>
        changed(source, at, (own) => ({
          ...own,
          indicators: changed(own.indicators, row, (it) => ({ ...it, name })),
        })),
  ),
  fc.tuple(place, place).map(
    ([at, row]) =>
      (source: Source) =>
        changed(source, at, (own) => ({ ...own, indicators: dropped(own.indicators, row) })),
  ),
  fc.tuple(place, fc.constantFrom("7", "TBC", "1,200")).map(
    ([at, figure]) =>
      (source: Source) =>
        changed(source, at, (own) => ({
          ...own,
          indicators: changed(own.indicators, at, (it) => ({
            ...it,
            figures: [it.figures[0], it.figures[1], figure] as const,
          })),
        })),
  ),
  fc.tuple(place, fc.constantFrom("Reports fell in most of the districts this winter.", "")).map(
    ([at, text]) =>
      (source: Source) =>
        changed(source, at, (own) => ({ ...own, commentary: text === "" ? [] : [text] })),
  ),
  fc.tuple(place, place, fc.constantFrom(...TEXTS)).map(
    ([at, row, progress]) =>
      (source: Source) =>
        changed(source, at, (own) => ({
          ...own,
          aims: changed(own.aims, row, (aim) => ({
            ...aim,
            actions: changed(aim.actions, row, (it) => ({ ...it, progress })),
          })),
        })),
  ),
  fc.tuple(place, place).map(
    ([at, row]) =>
      (source: Source) =>
        changed(source, at, (own) => ({ ...own, aims: dropped(own.aims, row) })),
  ),
  fc.tuple(place, place).map(
    ([at, row]) =>
      (source: Source) =>
        changed(source, at, (own) => ({
          ...own,
          aims: changed(own.aims, row, (aim) => ({
            ...aim,
            actions: changed(aim.actions, 0, (it) => ({ ...it, text: `${it.text} again` })),
          })),
        })),
  ),
);

const build = (source: Source, tabs: readonly Grid[]): WorkbookPlan =>
  planAppendix(
    readAppendix([contentOf([drawSource(source)]), contentOf(tabs)], { reportDate: "2013-06-01" }),
    "2026-11-24",
  );

const rounds = fc.array(
  fc.record({
    edits: fc.array(edits, { maxLength: 8 }),
    source: fc.array(sourceEdits, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test("[W1] no word a lead typed ever disappears, whatever happens to the tabs and to the source", () => {
  fc.assert(
    fc.property(rounds, (all) => {
      let source: Source = [THEFT, HOMES];
      let desk: Desk = { tabs: gridsOfPlan(build(source, [])), owed: new Set(), typed: 0 };
      for (const round of all) {
        desk = round.edits.reduce((own, edit) => edit(own), desk);
        const next = round.source.reduce((own, edit) => edit(own), source);
        source = next.length === 0 ? [THEFT] : next;
        const plan = build(source, desk.tabs);
        const shown = new Set(tokensIn(textsOf(plan)));
        expect([...desk.owed].filter((token) => !shown.has(token))).toEqual([]);
        desk = { ...desk, tabs: gridsOfPlan(plan) };
      }
    }),
    { numRuns: 150 },
  );
});
