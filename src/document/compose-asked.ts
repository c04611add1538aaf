import { askedFigures } from "../domain/asked-figures.ts";
import { judgedWord } from "../domain/describe-rating.ts";
import { judgedKey } from "../domain/typed-words.ts";
import type { AskedTarget, Figure } from "../domain/indicator.ts";
import { isForAPerson } from "../domain/for-a-person.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import { composeFigure } from "./compose-figure.ts";
import { composeBeside, composeOpen, type Asking } from "./compose-open.ts";
import {
  FIGURE_PROMPT,
  NAME_PROMPT,
  reasonPrompt,
  targetPrompt,
  UPDATE_PROMPT,
} from "./prompts.ts";
import type { FigureCell, RatingCell, TextCell } from "./report-cell.ts";
import type { TableRow } from "./block.ts";

interface AskingAt extends Asking {
  readonly reportDate: string | null;
}

/** Composes a figure's cell; one that the source is without may be typed there (Rule W7). */
export function composeAskedFigure(
  figure: Figure | null,
  indicator: JudgedIndicator,
  row: string,
  asking: AskingAt,
): FigureCell | TextCell {
  const cell = composeFigure(figure, indicator.unit);
  const asked = askedFigures(indicator, asking.reportDate).find((own) => own.figure === figure);
  if (asked === undefined) return cell;
  const text = figure?.given === undefined ? "" : figure.text;
  const { which } = asked;
  const open = composeOpen(text, { row, field: "figure", which, prompt: FIGURE_PROMPT }, asking);
  // Words that are no number stand as they were typed.
  if (cell.kind === "text" && text !== "") return { kind: "text", text, open };
  return asking.asks ? { ...cell, open } : cell;
}

/** Composes the cell of a target that somebody has to set: it stands in words, as it was typed. */
export function composeAskedTarget(
  { targets }: JudgedIndicator,
  { last }: AskedTarget,
  row: string,
  asking: Asking,
): TextCell {
  const text = targets[0]?.text ?? "";
  const open = composeOpen(text, { row, field: "target", prompt: targetPrompt(last) }, asking);
  return asking.asks ? { kind: "text", text, open } : { kind: "text", text };
}

/** Composes an update in words, which a lead may write anew. */
export function composeUpdate({ update }: JudgedIndicator, row: string, asking: Asking): TextCell {
  const text = update ?? "";
  const open = composeOpen(
    text,
    { row, field: "update", prompt: UPDATE_PROMPT, source: text },
    asking,
  );
  return asking.asks ? { kind: "text", text, open } : { kind: "text", text };
}

const COLOURS: readonly RatingColour[] = ["green", "amber", "red", "notRated"];
const RATINGS = COLOURS.map(judgedWord);

/** Lets a person choose a rating in place of the one that the rules give (Rule W6). */
export function withChoice(
  cell: RatingCell,
  indicator: JudgedIndicator,
  row: string,
  asking: Asking,
): RatingCell {
  if (!asking.asks || indicator.noLongerMonitored) return cell;
  const isJudged = indicator.judgement.rating.reason.kind === "judged";
  const open = composeOpen(
    isJudged ? cell.outcome.word : "",
    { row, field: "rating", choices: RATINGS },
    asking,
  );
  return { ...cell, open };
}

/** Composes the line under a row where a person says why they rate it so, and who they are. */
export function composeJudged(
  indicator: JudgedIndicator,
  row: string,
  asking: Asking,
): Pick<TableRow, "judged" | "beside"> {
  const { judged } = indicator;
  const isAsked = asking.asks
    ? judged !== undefined || isForAPerson(indicator)
    : judged?.colour != null;
  const reason = composeOpen(
    judged?.reason ?? "",
    { row: judgedKey(row), field: "reason", prompt: reasonPrompt(indicator) },
    asking,
  );
  const name = composeOpen(
    judged?.name ?? "",
    { row: judgedKey(row), field: "name", prompt: NAME_PROMPT },
    asking,
  );
  const updates =
    indicator.layout === "update"
      ? [composeUpdate(indicator, row, asking).open].flatMap((own) => own ?? [])
      : [];
  return {
    judged: isAsked ? { reason, name } : null,
    beside: [...composeBeside(row, updates, asking), ...composeBeside(judgedKey(row), [], asking)],
  };
}

/** Says who judged an indicator, and why, in one line of a finished paper. */
export function describeJudged(reason: string, name: string): string {
  const by = name === "" ? "Judged by a person" : `Judged by ${name}`;
  return reason === "" ? `${by}.` : `${by}: ${reason}`;
}
