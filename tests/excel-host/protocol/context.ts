import type { HostObject } from "./host-class.ts";
import type { References } from "./references.ts";

/** What an action does, in the words of the documentation: { kind: "set", member: "Range.values" }. */
export interface ActionFacts {
  /** `find` makes an object ("WorksheetCollection.add"); `other` are the client's own entries. */
  readonly kind: "find" | "call" | "set" | "load" | "other";
  readonly member: string;
}

export interface ExecutorContext {
  readonly root: HostObject;
  readonly references: References;
  /** Throws ApiNotFound for a member above the host's floor. */
  readonly require: (member: string) => void;
  readonly isSupported: (member: string) => boolean;
  /** Tells whether Excel's own client knows the property. */
  readonly isKnown: (className: string, property: string) => boolean;
  /** Called before and after each action; may throw the error that a test has asked for. */
  readonly before: (facts: ActionFacts) => void;
  readonly after: (facts: ActionFacts) => void;
}
