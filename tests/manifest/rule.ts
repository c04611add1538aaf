import type { Element } from "./element.ts";

/** Something wrong with the manifest, in one sentence, and the line it stands on. */
export interface Fault {
  readonly line: number;
  readonly sentence: string;
}

/** What the manifest speaks of that lies outside it. */
export interface Site {
  /** The functions that the code gives to Excel. */
  readonly commands: readonly string[];
  /** The pixels of a PNG by its path under the site's root, or null where there is no such picture. */
  readonly sizeOf: (path: string) => { readonly width: number; readonly height: number } | null;
}

export type Rule = (manifest: Element, site: Site) => readonly Fault[];

export const fault = ({ line }: Element, sentence: string): Fault => ({ line, sentence });
