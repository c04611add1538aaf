import type { AreaFigures, Figure, Indicator, Unit } from "../../domain/indicator.ts";
import { yearOfQuarters } from "../../domain/quarters.ts";
import { placeOf, type Line, type TotalledLine } from "../../grid/lines.ts";
import { itemIn } from "./figure.ts";
import { printedIn, readFigures, type RowContext, type RowFigures } from "./row-figures.ts";
import { readNotes } from "./row-notes.ts";

/** What this year's figure is made with where a table has quarters. */
export interface YearFacts {
  readonly name: string;
  readonly unit: Unit;
  readonly hasNumericTarget: boolean;
  readonly context: RowContext;
}

/** Gives a row's figure for this year: the one it prints, or what its quarters make. */
export function thisYearOf(read: RowFigures, year: YearFacts): Figure | null {
  const { plan, reportDate } = year.context;
  if (plan.layout !== "quarters") return read.thisYear?.figure ?? null;
  const { name, unit, hasNumericTarget } = year;
  return (
    yearOfQuarters(read.quarters, { name, unit, hasNumericTarget, reportDate })?.figure ?? null
  );
}

/** Adds the figures of the areas that a row totals, and what their rows say besides. */
export function withAreas(indicator: Indicator, { totals }: Line, year: YearFacts): Indicator {
  if (totals === undefined) return indicator;
  const areas = totals.map((area) => readArea(area, year));
  return {
    ...indicator,
    breakdown: areas.map(({ figures }) => figures),
    notes: [...indicator.notes, ...areas.flatMap(({ notes }) => notes)],
  };
}

/** What the row of one area holds. */
interface AreaRead {
  readonly figures: AreaFigures;
  readonly notes: readonly string[];
}

/** What the row of an area may say in words, beside its notes. */
const WORDS_OF_AREA = ["update", "commentary"] as const;

/** Reads the row of one area, in the columns of the row that totals it. */
function readArea({ name: area, line }: TotalledLine, year: YearFacts): AreaRead {
  const { name, context } = year;
  const { plan } = context;
  const read = readFigures(line, context, name);
  const change = printedIn(line, plan.others.get("change"));
  const differenceToBaseline = printedIn(line, plan.others.get("differenceToBaseline"));
  const words = [...plan.targets, ...WORDS_OF_AREA.map((role) => plan.others.get(role))];
  const further = words.flatMap((column) => {
    const text = itemIn(line, column)?.text;
    return text === undefined ? [] : [`${column?.lines.join(" ") ?? ""}: ${text}`];
  });
  const said = readNotes(line, plan, { figures: read.all, change, differenceToBaseline });
  return {
    figures: {
      name: area.text,
      baseline: read.baseline?.figure ?? null,
      lastYear: read.lastYear?.figure ?? null,
      thisYear: thisYearOf(read, year),
      place: placeOf(line, area),
    },
    notes: [...further, ...said].map((note) => `${area.text}: ${note}`),
  };
}
