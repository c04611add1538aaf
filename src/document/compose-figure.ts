import { MISSING_WORDS, missingSymbol, qualifierOf } from "../domain/figure.ts";
import type { Figure, Target, Unit } from "../domain/indicator.ts";
import type { FigureCell, Shown, TargetCell, TextCell } from "./report-cell.ts";

/** Says how a figure's number is shown, or nothing where it has none. */
export function shownFigure(figure: Figure | null, unit: Unit): Shown | undefined {
  if (figure?.value == null) return undefined;
  return {
    value: figure.value,
    unit: figure.isChange ? "percent" : unit,
    decimals: figure.decimals,
    qualifier: qualifierOf(figure),
    isChange: figure.isChange,
  };
}

/** Composes a figure's cell: the number, or in words why there is none. */
export function composeFigure(figure: Figure | null, unit: Unit): FigureCell | TextCell {
  if (figure === null) return { kind: "text", text: "" };
  const shown = shownFigure(figure, unit);
  if (shown === undefined)
    return { kind: "text", text: MISSING_WORDS[missingSymbol(figure) ?? "x"] };
  return { kind: "figure", shown };
}

const PLAIN_NUMBER = /^\s*£?\d[\d,]*(?:\.(\d+))?\s*(%?)\s*$/;

/** Composes a target's cell: a number where its words are one, otherwise the words as printed. */
export function composeTarget(target: Target | undefined, unit: Unit): TargetCell | TextCell {
  if (target === undefined) return { kind: "text", text: "" };
  const match = PLAIN_NUMBER.exec(target.text);
  const sameUnit = (match?.[2] === "%") === (unit === "percent");
  const isItsNumber = target.value !== null && !target.fromBaseline && target.chosen === undefined;
  if (match === null || target.value === null || !isItsNumber || !sameUnit) {
    return { kind: "text", text: target.text };
  }
  const decimals = match[1]?.length ?? 0;
  return {
    kind: "target",
    shown: { value: target.value, unit, decimals, qualifier: null, isChange: false },
  };
}
