import type { Area } from "./areas.ts";

/** A rule for what may be typed into the cells of an area. */
export interface Validation {
  readonly area: Area;
  readonly settings: ValidationSettings;
}

export interface ValidationSettings {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: {
    readonly showPrompt: boolean;
    readonly title: string;
    readonly message: string;
  };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

/** Plain members as the rule has them: { list: { source, inCellDropDown } }; empty for none. */
export type ValidationRule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
