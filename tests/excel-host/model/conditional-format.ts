import type { Area } from "./areas.ts";

export interface ConditionalEdge {
  style: string;
  color: string;
}

export interface ConditionalLook {
  numberFormat: string | null;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: string;
  readonly borders: Record<"top" | "right" | "bottom" | "left", ConditionalEdge | null>;
}

/** A format that follows what the cells say. */
export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  /** "Custom", or what a file calls a kind that is not emulated. */
  readonly type: string;
  /** With its equals sign, relative to the first cell of the first area (#5194). */
  formula: string;
  stopIfTrue: boolean;
  readonly look: ConditionalLook;
}

export const noLook = (): ConditionalLook => ({
  numberFormat: null,
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: "None",
  borders: { top: null, right: null, bottom: null, left: null },
});
