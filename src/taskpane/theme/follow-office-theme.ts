import type { OfficeTheme } from "./choose-theme.ts";

/** What of Office tells its colours; older versions of Excel say nothing of them, and most tell of no change. */
export interface ThemedOffice<Kind> {
  readonly context: {
    readonly officeTheme?: OfficeTheme;
    readonly document: {
      addHandlerAsync(kind: Kind, handler: (event: { officeTheme?: OfficeTheme }) => void): void;
    };
  };
  readonly EventType: { readonly OfficeThemeChanged?: Kind };
}

/** Office's background as it is now, and how to hear of every change. */
export interface OfficeColour {
  /** "#262626"; undefined where Office says nothing. */
  readonly now: () => string | undefined;
  readonly follow: (tell: () => void) => () => void;
}

/** What happens to a page when a person comes back to it, from the settings where Office's colours are chosen. */
const RETURNS = ["focus", "pointerover", "visibilitychange"] as const;

/**
 * Follows Office's colours. Where Office has an event for it, that counts; Excel documents none, so
 * they are also looked at again whenever a person comes back to the page.
 */
export function followOfficeTheme<Kind>(office: ThemedOffice<Kind>): OfficeColour {
  const listeners = new Set<() => void>();
  const read = (): string | undefined => office.context.officeTheme?.bodyBackgroundColor;
  let seen = read();
  let colour = seen;
  const take = (next: string | undefined): void => {
    if (next === undefined || next === colour) return;
    colour = next;
    for (const tell of listeners) tell();
  };
  const look = (): void => {
    const next = read();
    // Some hosts tell of a change before they show it: what has not moved says nothing new.
    if (next === seen) return;
    seen = next;
    take(next);
  };
  const kind = office.EventType.OfficeThemeChanged;
  if (kind !== undefined) {
    office.context.document.addHandlerAsync(kind, ({ officeTheme }) => {
      take(officeTheme?.bodyBackgroundColor);
    });
  }
  for (const back of RETURNS) window.addEventListener(back, look, { capture: true, passive: true });
  return {
    now: () => colour,
    follow: (tell) => {
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
      };
    },
  };
}
