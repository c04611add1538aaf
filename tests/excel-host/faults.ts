import { HostError, hostError } from "./protocol/host-error.ts";
import type { ActionFacts } from "./protocol/context.ts";
import type { Book } from "./model/book.ts";

/** What is to go wrong, or to happen, at a moment that a test chooses. */
export interface Fault {
  /** Counted from 1, from the moment the fault is added. */
  readonly at:
    | { readonly roundTrip: number }
    | {
        readonly action: number;
        /** Only such actions are counted. */
        readonly matching?: (facts: ActionFacts) => boolean;
      };
  /** Before the request or action is carried out, or after it; before, unless said. */
  readonly when?: "before" | "after";
  readonly what: Mishap;
}

export type Mishap =
  /** The action fails with a code, as Excel's own failures do. */
  | { readonly kind: "error"; readonly code: string; readonly message?: string }
  /** The whole request fails on the way: no location, no results. */
  | { readonly kind: "transportError"; readonly code: string }
  /** Excel never answers again. */
  | { readonly kind: "silence" }
  /** This and every later request fails with InvalidOrTimedOutSession. */
  | { readonly kind: "sessionLost" }
  /** Somebody else changes the workbook meanwhile. */
  | { readonly kind: "edit"; readonly edit: (book: Book) => void };

/** Leaves a request in the middle: what was carried out stays. */
export class Interruption extends Error {
  readonly mishap: Exclude<Mishap, { kind: "edit" | "error" }>;

  constructor(mishap: Exclude<Mishap, { kind: "edit" | "error" }>) {
    super(mishap.kind);
    this.mishap = mishap;
  }
}

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** Tells whether every fault that was added has come about. */
  readonly allCameAbout: () => boolean;
  readonly onRoundTrip: (when: "before" | "after", book: Book) => void;
  readonly onAction: (when: "before" | "after", facts: ActionFacts, book: Book) => void;
}

interface Waiting {
  readonly fault: Fault;
  left: number;
}

/** Starts without any fault. */
export function startFaults(): Faults {
  let waiting: Waiting[] = [];

  /** Counts down, on the way in; strikes then or on the way out. */
  const go = (applies: (fault: Fault) => boolean, when: "before" | "after", book: Book): void => {
    for (const one of [...waiting]) {
      if (!applies(one.fault)) continue;
      if (when === "before") one.left--;
      if (one.left > 0 || (one.fault.when ?? "before") !== when) continue;
      waiting = waiting.filter((it) => it !== one);
      strike(one.fault.what, book);
    }
  };
  return {
    add: (fault) => {
      const { at } = fault;
      waiting.push({ fault, left: "roundTrip" in at ? at.roundTrip : at.action });
    },
    clear: () => {
      waiting = [];
    },
    allCameAbout: () => waiting.length === 0,
    onRoundTrip: (when, book) => {
      go(({ at }) => "roundTrip" in at, when, book);
    },
    onAction: (when, facts, book) => {
      go(({ at }) => "action" in at && (at.matching?.(facts) ?? true), when, book);
    },
  };
}

function strike(what: Mishap, book: Book): void {
  switch (what.kind) {
    case "edit":
      what.edit(book);
      return;
    case "error":
      throw new HostError(what.code, what.message ?? hostError("GeneralException").message);
    case "transportError":
    case "silence":
    case "sessionLost":
      throw new Interruption(what);
  }
}
