import { encode } from "./xml-tags.ts";

/** A cell while it is read: its type, and what stands in it. */
export interface OpenCell {
  readonly address: string;
  readonly style: string;
  readonly type: string;
  value: string | undefined;
  /** The text that stands in the cell itself. */
  words: string | undefined;
  hasFormula: boolean;
}

/** Tells whether a cell holds a value, a text or a formula. */
export const holdsSomething = ({ value, words, hasFormula }: OpenCell): boolean =>
  hasFormula || (value ?? "") !== "" || (words ?? "") !== "";

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const DATE = /^(?=.)(?:\d{4}-\d\d-\d\d)?(?:T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?:Z|[-+]\d\d:\d\d)?$/;
const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ["1", "1"],
  ["true", "1"],
  ["0", "0"],
  ["false", "0"],
]);

/** Writes a cell; a value that its type does not allow stays what it says, as a text. */
export function writeCell({ address, style, type, value, words, hasFormula }: OpenCell): string {
  const begin = `<c r="${address}"${style}`;
  const written = value?.trim() ?? "";
  const asText = (text: string): string =>
    text === ""
      ? `${begin} t="str">${hasFormula ? FORMULA : ""}</c>`
      : `${begin} t="inlineStr"><is><t xml:space="preserve">${encode(text)}</t></is></c>`;
  const asValue = (ofType: string, text: string): string =>
    `${begin}${ofType}><v>${encode(text)}</v></c>`;
  const isBlank = written === "" && (words ?? "") === "";
  switch (type) {
    case "n":
      if (isBlank) return hasFormula ? `${begin}>${FORMULA}</c>` : `${begin}/>`;
      return NUMBER.test(written) && Number.isFinite(Number(written))
        ? asValue("", written)
        : asText(value ?? words ?? "");
    case "s":
      return isBlank ? `${begin}/>` : asValue(' t="s"', written);
    case "b": {
      if (isBlank) return `${begin}/>`;
      const yes = YES_OR_NO.get(written);
      return yes === undefined ? asText(value ?? words ?? "") : asValue(' t="b"', yes);
    }
    case "e":
      return isBlank ? `${begin}/>` : asValue(' t="e"', written);
    case "d":
      if (isBlank) return `${begin}/>`;
      return DATE.test(written) ? asValue(' t="d"', written) : asText(value ?? words ?? "");
    case "inlineStr":
      return asText(words ?? value ?? "");
    default:
      return asText(value ?? words ?? "");
  }
}

/** Stands for a formula that gives nothing; what it says is read of none. */
const FORMULA = "<f>1</f>";
