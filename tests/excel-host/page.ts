import type { PlainObject } from "./protocol/plain.ts";

/** What a page finds in Office beside the client's own members; requirements come with the client. */
export interface Page {
  readonly officeContext: PlainObject;
  readonly office: PlainObject;
  /** The functions that Office.actions.associate was called with, by their ids. */
  readonly actions: ReadonlyMap<string, unknown>;
}

/** Makes the Office of a page in Excel on a British machine. */
export function makePage(): Page {
  const actions = new Map<string, unknown>();
  const info = { host: "Excel", platform: "PC" };
  return {
    actions,
    officeContext: { ...info, displayLanguage: "en-GB", contentLanguage: "en-GB", document: {} },
    office: {
      onReady: (callback?: (info: PlainObject) => unknown) =>
        Promise.resolve(callback?.(info)).then(() => info),
      actions: {
        associate: (id: string, action: unknown) => {
          actions.set(id, action);
        },
      },
      HostType: { Excel: "Excel" },
      PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    },
  };
}
