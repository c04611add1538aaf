import { askedFigures, withFigure, type AskedFigure } from "../domain/asked-figures.ts";
import { judgedWord } from "../domain/describe-rating.ts";
import type { Figure, Indicator, Target } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import type { Place } from "../grid/place.ts";
import { describeTypedFigure } from "../domain/typed-figure.ts";
import { judgedKey, slotId, type KeptWords, type TypedSlot } from "../domain/typed-words.ts";
import type { Heard } from "./heard.ts";
import { describeSlot } from "./heard.ts";
import { remember } from "./take-text.ts";
import { wordNotice } from "./word-findings.ts";

/** What taking the words of an indicator needs to know besides them. */
export interface IndicatorContext {
  readonly heard: Heard;
  /** What its row is known by. */
  readonly row: string;
  /** Who answers for the priority. */
  readonly lead: string;
  readonly reportDate: string | null;
  /** Words that have no place any more. */
  readonly left: KeptWords[];
  readonly readTarget: ReadTarget;
}

/** What reading a target needs to know of its indicator. */
export interface TargetFacts {
  readonly polarity: Indicator["polarity"];
  readonly unit: Indicator["unit"];
  readonly figuresAreChanges: boolean;
  readonly baselineValue: number | null;
  readonly period: Period | null;
  readonly place: Place;
}

export type ReadTarget = (text: string, facts: TargetFacts) => Target;

/** Takes what was typed in an indicator's row: missing figures, a rating, its reason and a name. */
export function takeIndicator(indicator: Indicator, context: IndicatorContext): Indicator {
  const figures = takeFigures(takeTarget(indicator, context), context);
  return takeRating(takeUpdate(figures, context), context);
}

/** A target that was asked for counts once somebody has set it. */
function takeTarget(indicator: Indicator, { heard, row, readTarget }: IndicatorContext): Indicator {
  const { askedTarget, polarity, unit, baseline, lastYear } = indicator;
  if (askedTarget === undefined) return indicator;
  const { text } = heard.take(row, "target", "");
  if (text === "") return indicator;
  const target = readTarget(text, {
    polarity,
    unit,
    figuresAreChanges: lastYear?.isChange === true,
    baselineValue: baseline?.value ?? null,
    period: askedTarget.period,
    place: askedTarget.place,
  });
  return { ...indicator, targets: [target] };
}

function takeUpdate(indicator: Indicator, { heard, row }: IndicatorContext): Indicator {
  if (indicator.layout !== "update") return indicator;
  const { text } = heard.take(row, "update", indicator.update ?? "");
  return { ...indicator, update: text === "" ? null : text };
}

function takeFigures(indicator: Indicator, context: IndicatorContext): Indicator {
  return askedFigures(indicator, context.reportDate).reduce(
    (known, asked) => takeFigure(known, asked, context),
    indicator,
  );
}

function takeFigure(
  indicator: Indicator,
  { which, figure }: AskedFigure,
  context: IndicatorContext,
): Indicator {
  const { heard, row, reportDate, lead } = context;
  const slot = heard.takeSlot(row, "figure", which);
  if (slot === undefined || slot.text === "") return indicator;
  const given = givenFigure(indicator, figure, slot, lead);
  const typed = remember(slot.text, slot.history);
  heard.memory.set(slotId(row, "figure", which), {
    history: remember(asWritten(given, indicator), typed),
    source: "",
    beside: null,
  });
  const { name } = indicator;
  heard.findings.push(
    given.value === null
      ? wordNotice.unreadFigure(slot.place, { name, text: slot.text })
      : wordNotice.figureGiven(slot.place, { name, text: slot.text, by: lead }),
  );
  return withFigure(indicator, figure, given, reportDate);
}

/** What will be read of the cell at the next build, where nobody types another number. */
const asWritten = ({ value, decimals, symbol, text }: Figure, { unit }: Indicator): string =>
  value === null
    ? text
    : describeTypedFigure({
        value,
        decimals,
        isPercentage: unit === "percent",
        symbol: symbol === null ? null : (QUALIFIERS.find((own) => own === symbol) ?? null),
      });

const QUALIFIERS = ["p", "r", "e", "u", "b"] as const;

/** A percentage may be typed with its sign or without; what is no number keeps its words. */
function givenFigure(indicator: Indicator, asked: Figure, slot: TypedSlot, by: string): Figure {
  const typed = slot.figure;
  const fits = typed !== null && (!typed.isPercentage || indicator.unit === "percent");
  return {
    ...asked,
    text: slot.text,
    given: { by, place: slot.place },
    ...(fits
      ? { value: typed.value, symbol: typed.symbol, decimals: typed.decimals }
      : { value: null, symbol: "x" }),
  };
}

/** A rating as it is chosen from the list, or typed in one word; what is said besides is kept apart. */
const CHOICE = /^(green|amber|red|not rated)( \((judged|assumed)\))?$/i;

function takeRating(indicator: Indicator, context: IndicatorContext): Indicator {
  const { heard, row, left } = context;
  const slot = heard.takeSlot(row, "rating");
  const reason = heard.take(judgedKey(row), "reason", "").text;
  const name = heard.take(judgedKey(row), "name", "").text;
  if (slot !== undefined && slot.text !== "" && !CHOICE.test(slot.text)) {
    left.push({ label: describeSlot(slot), text: slot.text });
    heard.findings.push(wordNotice.outside(slot.place, { text: slot.text }));
  }
  const colour = slot?.rating ?? null;
  if (slot !== undefined && colour !== null) {
    heard.memory.set(slotId(row, "rating"), {
      history: remember(judgedWord(colour), slot.history),
      source: "",
      beside: null,
    });
    const missing = [
      ...(reason === "" ? ["the reason"] : []),
      ...(name === "" ? ["the name of who decided"] : []),
    ].join(" and ");
    if (missing !== "") {
      const it = { name: indicator.name, missing };
      heard.findings.push(wordNotice.judgedWithoutReason(slot.place, it));
    }
  }
  if (colour === null && reason === "" && name === "") return indicator;
  return { ...indicator, judged: { colour, reason, name } };
}
