/// <reference types="office-js" />

/** What Microsoft's office.js gives a page; handed in, so that nothing here reaches for a global. */
export interface OfficePage {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, "context">;
}
