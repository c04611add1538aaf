import { textMark } from "../domain/text-mark.ts";
import type { Field, KeptWords } from "../domain/typed-words.ts";
import { describeSlot, type Heard } from "./heard.ts";
import { wordNotice } from "./word-findings.ts";

/** A second text's row says which place it is for; see secondKey. */
const SECOND = /^second\/([a-z]+)(?:~\d+)?\/(.+)$/;
const FIELDS: readonly Field[] = [
  "commentary",
  "progress",
  "update",
  "status",
  "rating",
  "reason",
  "name",
  "figure",
  "target",
];

/** Takes again what waits for a person to choose, as long as it stands there and says something else. */
export function takeSeconds(heard: Heard, rowNow: (row: string) => string): void {
  for (const slot of heard.rest().filter(({ field }) => field === "second")) {
    heard.takeSlot(slot.row, "second");
    const [, word, row] = SECOND.exec(slot.row) ?? [];
    const field = FIELDS.find((own) => own === word);
    if (field === undefined || row === undefined) continue;
    const second = { row: rowNow(row), field, text: slot.text };
    const isKnown = heard.seconds.some((one) => textMark(one.text) === textMark(second.text));
    if (isKnown) continue;
    heard.seconds.push(second);
    const what = describeSlot({ field, label: heard.labelOf(second.row) });
    heard.findings.push(wordNotice.secondText(slot.place, { what }));
  }
}

/** Takes out what waits beside a row that has gone: it is kept with the words that have no place. */
export function dropSeconds(heard: Heard, stands: (row: string) => boolean): readonly KeptWords[] {
  const gone = heard.seconds.filter(({ row }) => !stands(row));
  for (const one of gone) heard.seconds.splice(heard.seconds.indexOf(one), 1);
  return gone.map(({ row, field, text }) => ({
    label: describeSlot({ field, label: heard.labelOf(row) }),
    text,
  }));
}
