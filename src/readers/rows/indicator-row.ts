import type { Indicator, Polarity, Unit } from "../../domain/indicator.ts";
import { noteCurrency, noteScale } from "../../domain/scale.ts";
import { suggestPolarity } from "../../domain/polarity.ts";
import { isNumericTarget } from "../../domain/target.ts";
import { notice, type Finding } from "../../finding.ts";
import { placeOf, type Line } from "../../grid/lines.ts";
import { readCode } from "../cells/code.ts";
import { doubtsAbout, itemIn } from "./figure.ts";
import { printedIn, readFigures, type RowContext, type RowFigures } from "./row-figures.ts";
import { textOf } from "./row-text.ts";
import { footnoteOf } from "./name-footnote.ts";
import { thisYearOf, withAreas } from "./row-areas.ts";
import { isStated, readNotes } from "./row-notes.ts";
import { readTargets } from "./row-targets.ts";
import { parsePolarity } from "../cells/polarity.ts";
import { polarityChosen } from "../polarity-choice.ts";
import { unitOf } from "../cells/unit.ts";
import { findFigureInText, type ParsedFigure } from "../cells/value.ts";

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

const NO_LONGER_MONITORED = /^no longer monitored/i;

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
