import { judgedKey } from "../domain/typed-words.ts";
import { describeJudged } from "../document/compose-asked.ts";
import type { Beside, OpenCell, OpenLine } from "../document/open-cell.ts";
import type { Block, TableRow } from "../document/block.ts";
import { SIGNAL_COLUMN, WHOLE_WIDTH, type Span } from "./page-grid.ts";
import { recordStrips, type RecordCell } from "./record-strips.ts";
import type { Strip } from "./strip.ts";
import type { Role } from "./theme.ts";

/** How the styles of a page look where a lead may type. */
const OPEN: Partial<Record<Role, Role>> = {
  commentary: "openCommentary",
  text: "openText",
  textTop: "openTextTop",
  words: "openNumber",
  number: "openNumber",
  signal: "openSignal",
  signalTop: "openSignalTop",
  beside: "openNote",
  judged: "openNote",
  reference: "reference",
};

/** Gives a style its look where a lead may type. */
export const openStyle = (style: Role, open: OpenCell | undefined): Role =>
  open?.isOpen === true ? (OPEN[style] ?? style) : style;

/** Makes the cell of a person's words, or of what it asks for while there are none. */
export const openRecord = (span: Span, open: OpenCell, style: Role): RecordCell => ({
  ...span,
  style: openStyle(style, open),
  shows: open.text === "" ? open.prompt : open.text,
  open,
});

const LABEL: Span = { left: 0, right: 1 };
const REST: Span = { left: 2, right: SIGNAL_COLUMN };

const SOURCE_SAYS = (what: string): string => `The source now says for ${what}:`;
const SECOND_TEXT = (what: string): string => `A second text for ${what}, please choose:`;

/** Lays out what stands beneath a row until somebody has looked at it. */
export const besideStrips = (beside: readonly Beside[]): readonly Strip[] =>
  beside.flatMap((one) => {
    switch (one.kind) {
      case "source":
        return recordStrips([
          { ...LABEL, style: "besideLabel", shows: SOURCE_SAYS(one.what) },
          { ...REST, style: "beside", shows: one.text },
        ]);
      case "last":
        return recordStrips(
          [
            { ...LABEL, style: "besideLabel", shows: "Last report:" },
            openRecord(REST, one.cell, "beside"),
          ],
          { key: one.key },
        );
      case "second":
        return recordStrips(
          [
            { ...LABEL, style: "besideLabel", shows: SECOND_TEXT(one.what) },
            openRecord(REST, one.cell, "beside"),
          ],
          { key: one.key },
        );
    }
  });

const REASON: Span = { left: 2, right: SIGNAL_COLUMN - 2 };
const NAME: Span = { left: SIGNAL_COLUMN - 1, right: SIGNAL_COLUMN };

/** Lays out who judged an indicator and why: two open cells, or one line of a finished paper. */
export function judgedStrips({ judged, key }: TableRow): readonly Strip[] {
  if (judged === null) return [];
  const { reason, name } = judged;
  if (!reason.isOpen) {
    const shows = describeJudged(reason.text, name.text);
    return recordStrips([{ ...WHOLE_WIDTH, style: "judged", shows }]);
  }
  return recordStrips(
    [
      { ...LABEL, style: "besideLabel", shows: "Rated by a person:" },
      openRecord(REASON, reason, "judged"),
      openRecord(NAME, name, "judged"),
    ],
    { key: judgedKey(key) },
  );
}

/** Lays out one paragraph of commentary, and what stands beneath it. */
export const commentaryStrips = ({ key, cell, beside }: OpenLine): readonly Strip[] => [
  ...recordStrips([openRecord(WHOLE_WIDTH, cell, "commentary")], { key }),
  ...besideStrips(beside),
];

/** Lays out words that are kept, under what they were about. */
export function keptStrips({
  role,
  label,
  line,
}: Extract<Block, { kind: "kept" }>): readonly Strip[] {
  const { key, cell } = line;
  const style: Role = role === "left" ? "beside" : role === "completed" ? "text" : "reference";
  const labelStyle: Role = role === "reference" ? "referenceLabel" : "text";
  return recordStrips(
    [{ ...LABEL, style: labelStyle, shows: label }, openRecord(REST, cell, style)],
    { key },
  );
}
