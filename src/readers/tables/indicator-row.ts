import type {
  AreaFigures,
  Figure,
  Indicator,
  Polarity,
  Target,
  Unit,
} from "../../domain/indicator.ts";
import { noteCurrency, noteScale } from "../../domain/scale.ts";
import { addMonths, type Period } from "../../domain/period.ts";
import { suggestPolarity } from "../../domain/polarity.ts";
import { yearOfQuarters } from "../../domain/quarters.ts";
import { isNumericTarget } from "../../domain/target.ts";
import { notice, type Finding } from "../../finding.ts";
import { placeOf, type Line, type TotalledLine } from "../../grid/lines.ts";
import { readCode } from "../cells/code.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { doubtsAbout, itemIn } from "./figure.ts";
import { printedIn, readFigures, type RowContext, type RowFigures } from "./row-figures.ts";
import { textIn, textOf } from "./row-text.ts";
import { isStated, readNotes } from "./row-notes.ts";
import { parsePeriod } from "../cells/period.ts";
import { parsePolarity } from "../cells/polarity.ts";
import { polarityChosen } from "../polarity-choice.ts";
import { parseTarget } from "../cells/target.ts";
import { unitOf } from "../cells/unit.ts";
import { findFigureInText, type ParsedFigure } from "../cells/value.ts";
import type { Scale } from "../cells/scale.ts";
import { targetInScale } from "./row-scale.ts";

/** One row's indicator, and what was doubtful in it. */
export interface RowRead {
  readonly indicator: Indicator;
  readonly findings: readonly Finding[];
}

const NO_FIGURES: RowFigures = {
  baseline: null,
  lastYear: null,
  thisYear: null,
  series: [],
  quarters: [],
  all: [],
  scale: null,
};

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ["percent", /%|\bper ?cent(age)?\b|\bproportion\b/i],
  ["currency", /£|\bpounds?\b|\bgbp\b|\bcurrency\b/i],
  ["rate", /\bper [\d,]+|\brate\b/i],
  // "Number" says no more than the figures do: whole ones are a count.
  ["count", /^(count|no\.?|#|volume|incidents?|people|offences|cases)$/i],
];

/** Reads one row of an indicator table: its name, figures, targets and notes. */
export function readIndicatorRow(line: Line, context: RowContext): RowRead {
  const { plan } = context;
  const footnote = footnoteOf(context);
  const coded = readCode(
    footnote === null ? context.name : context.name.slice(0, -footnote.length),
  );
  const name = coded.name === "" ? context.name : coded.name;
  // Areas without a row that totals them have figures, and the indicator has none.
  const isOfAreasAlone = line.totals !== undefined && line.items.length === 1;
  const areas = (isOfAreasAlone ? (line.totals ?? []) : []).map((area) =>
    readFigures(area.line, context, name),
  );
  const figures = isOfAreasAlone
    ? { ...NO_FIGURES, scale: areas[0]?.scale ?? null }
    : readFigures(line, context, name);
  const read = isOfAreasAlone ? areas.flatMap(({ all }) => all) : figures.all;
  const parsed = read.map((one) => one.parsed);
  // "2012/13 (%)" says of its figures what a name could have said.
  const headed = `${name} ${plan.thisYear?.lines.join(" ") ?? ""}`;
  const { scale } = figures;
  const ownUnit = statedUnit(textOf(line, plan, "unit")) ?? unitOf(headed, parsed);
  // "1,300" thousands are neither £1,300 nor a small count.
  const unit = scale !== null && ownUnit !== "percent" ? "number" : ownUnit;
  const stated = statedPolarity(line, context, name);
  const polarity = stated ?? suggestPolarity(name);
  const targets = readTargets(line, context, {
    polarity,
    unit,
    baseline: figures.baseline?.figure ?? null,
    changes: figures.all.some((read) => read.figure.isChange),
    scale,
  });
  const year = { name, unit, hasNumericTarget: targets.some(isNumericTarget), context };
  const code = textOf(line, plan, "code");
  const update = textOf(line, plan, "update");
  const change = printedIn(line, plan.others.get("change"));
  const differenceToBaseline = printedIn(line, plan.others.get("differenceToBaseline"));
  const notes = [
    ...(scale === null ? [] : [noteScale(scale)]),
    ...foreignIn(parsed),
    ...readNotes(line, plan, { figures: figures.all, change, differenceToBaseline }),
  ];
  const indicator: Indicator = {
    name,
    code: code === null ? coded.code : (readCode(`${code} -`).code ?? code),
    framework: textOf(line, plan, "framework") ?? coded.framework,
    unit,
    polarity,
    polaritySource: stated !== undefined ? "stated" : polarity === "none" ? "none" : "suggested",
    layout: plan.layout,
    baseline: figures.baseline?.figure ?? null,
    lastYear: figures.lastYear?.figure ?? null,
    thisYear: thisYearOf(figures, year),
    series: figures.series.map((read) => read.figure),
    targets,
    printedChange: change,
    printedDifferenceToBaseline: differenceToBaseline,
    update,
    notes:
      footnote === null
        ? notes
        : [...notes, `Footnote ${footnote.replace(/[[\]]|notes? ?/g, "").trim()}`],
    noLongerMonitored:
      context.old || NO_LONGER_MONITORED.test(textOf(line, plan, "ratingReason") ?? ""),
    decimals: 1,
    place: context.namePlace,
  };
  const findings = [
    ...figures.all.flatMap((read) =>
      read.parsed.doubts.length === 0 ? [] : doubtsAbout(read, name),
    ),
    ...figuresInWords(line, context, name, update),
  ];
  return { indicator: withAreas(indicator, line, year), findings: oncePerCode(findings) };
}

/** Reads what a person or the table says is better; undefined where neither does. */
function statedPolarity(line: Line, context: RowContext, name: string): Polarity | undefined {
  const { plan, polarities, priority } = context;
  const chosen = polarityChosen(polarities, priority, name);
  if (chosen !== undefined) return chosen;
  const inWords = isStated(line, plan) ? textOf(line, plan, "polarity") : null;
  return inWords === null ? undefined : parsePolarity(inWords);
}

/** What this year's figure is made with where a table has quarters. */
interface YearFacts {
  readonly name: string;
  readonly unit: Unit;
  readonly hasNumericTarget: boolean;
  readonly context: RowContext;
}

function thisYearOf(read: RowFigures, year: YearFacts): Figure | null {
  const { plan, reportDate } = year.context;
  if (plan.layout !== "quarters") return read.thisYear?.figure ?? null;
  const { name, unit, hasNumericTarget } = year;
  return (
    yearOfQuarters(read.quarters, { name, unit, hasNumericTarget, reportDate })?.figure ?? null
  );
}

/** Adds the figures of the areas that a row totals, and what their rows say besides. */
function withAreas(indicator: Indicator, { totals }: Line, year: YearFacts): Indicator {
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

const NO_LONGER_MONITORED = /^no longer monitored/i;

/** A footnote's number that is glued to the end of a name: "Violent crime3". */
const GLUED_NUMBER = /(?<=\p{Ll}{4}|\p{Ll}\))\d{1,2}(?:, ?\d{1,2})*$/u;
/** A footnote's mark at the end of a name: "Burglary(a)", "Robbery [note 2]", "Arson*". */
const MARK =
  / ?(?:\((?:[a-h]|\d{1,2})\)|\[(?:[a-h]|(?:notes? ?)?\d{1,2})\]|[¹²³⁰-⁹]{1,3}|[*†‡§]{1,3})$/u;

/** Finds the footnote's mark at the end of a name, as it stands there; most names end in a letter. */
function footnoteOf({ name, isNumbered }: RowContext): string | null {
  const end = name.slice(-12);
  if (/\p{L}$/u.test(end)) return null;
  const glued = /\d$/.test(end) && !isNumbered ? GLUED_NUMBER.exec(name) : null;
  const mark = glued?.[0] ?? MARK.exec(end)?.[0];
  return mark !== undefined && name.length - mark.length >= SHORTEST_NAME ? mark : null;
}

const SHORTEST_NAME = 3;

/** One finding an indicator and code: the first, which points at the cell furthest left. */
function oncePerCode(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const seen = new Set<string>();
  return findings.filter((one) => !seen.has(one.code) && seen.add(one.code).size > 0);
}

/** Notes another currency's sign: the tab prints such figures as plain numbers. */
function foreignIn(figures: readonly ParsedFigure[]): readonly string[] {
  if (figures.every(({ foreign }) => foreign === undefined)) return NONE;
  const signs = new Set(figures.flatMap(({ foreign }) => (foreign === undefined ? [] : [foreign])));
  return [noteCurrency([...signs])];
}

const NONE: readonly string[] = [];

const statedUnit = (text: string | null): Unit | undefined =>
  text === null ? undefined : UNITS.find(([, words]) => words.test(text))?.[0];

interface TargetContext {
  readonly polarity: Indicator["polarity"];
  readonly unit: Unit;
  readonly baseline: Figure | null;
  readonly changes: boolean;
  readonly scale: Scale | null;
}

function readTargets(line: Line, row: RowContext, facts: TargetContext): readonly Target[] {
  const { plan, planYear } = row;
  const periodText = textIn(line, plan.others.get("targetPeriod"));
  // Quarters are judged by their year's target; an update in words names no period of its own.
  const yearly = plan.layout === "quarters" ? planYear : yearOfCounts(plan, facts.unit);
  return plan.targets.flatMap((column) => {
    const item = itemIn(line, column);
    if (item === undefined) return [];
    const target = parseTarget(item.text, {
      polarity: facts.polarity,
      unit: facts.unit,
      figuresAreChanges: facts.changes,
      baselineValue: facts.baseline?.value ?? null,
      period: (periodText === null ? null : parsePeriod(periodText)) ?? column.period ?? yearly,
      place: placeOf(line, item),
    });
    return [targetInScale(target, facts.scale)];
  });
}

/** Beside the quarters of several years a target of counts is the newest year's, and no quarter's. */
function yearOfCounts({ thisYear, series }: ColumnPlan, unit: Unit): Period | null {
  const quarters = series.filter(({ quarter }) => quarter !== null);
  const start = thisYear?.period?.start;
  if (unit !== "count" || thisYear?.quarter == null || start == null || quarters.length < 3) {
    return null;
  }
  const first = addMonths(start, (1 - thisYear.quarter) * 3);
  const end = addMonths(first, 11);
  return { label: `${first.slice(0, 4)}/${end.slice(2, 4)}`, start: first, end };
}

function figuresInWords(
  line: Line,
  context: RowContext,
  name: string,
  update: string | null,
): readonly Finding[] {
  const inUpdate = update === null ? null : findFigureInText(update, "update");
  if (inUpdate !== null) {
    const item = itemIn(line, context.plan.others.get("update"));
    const place = item === undefined ? context.namePlace : placeOf(line, item);
    return [notice.figureInText(place, { name, sentence: inUpdate })];
  }
  const inName = findFigureInText(context.name, "name");
  return inName === null
    ? []
    : [notice.figureInText(context.namePlace, { name, sentence: inName })];
}
