import { UsageError } from "./usage-error.ts";

/** Where the manifest of the source says that the add-in is served: a developer's own machine. */
const DEVELOPER = "https://localhost:3000/";

const THIS_MACHINE = /^(localhost\.?|.*\.localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** Addresses that Excel, or other people's Excel, could not load an add-in from, and why. */
const REFUSALS: readonly {
  readonly when: (url: URL) => boolean;
  readonly why: string;
}[] = [
  { when: ({ protocol }) => protocol !== "https:", why: "is no https address" },
  {
    when: ({ hostname }) => THIS_MACHINE.test(hostname),
    why: "is reached from this machine alone",
  },
  { when: ({ username, password }) => username + password !== "", why: "holds a name or password" },
  { when: ({ href }) => /[?#]/.test(href), why: "holds a query or fragment" },
  { when: ({ pathname }) => /\.html?$/i.test(pathname), why: "is a page" },
];

/**
 * Reads where the add-in will be served, as the address of a folder.
 *
 * @example parseHost("https://example.gov.uk/appendix") //=> "https://example.gov.uk/appendix/"
 * @throws UsageError when it could not be loaded from there
 */
export function parseHost(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const why = url === undefined ? "is no address" : REFUSALS.find(({ when }) => when(url))?.why;
  if (url === undefined || why !== undefined) {
    throw new UsageError(
      `“${text}” ${why ?? ""}. Name the folder that people will load the add-in from, as --host https://example.gov.uk/appendix`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * Rewrites the manifest for the place it will be served from.
 *
 * @param host as `parseHost` gives it
 */
export function hostManifest(manifest: string, host: string): string {
  if (!manifest.includes(DEVELOPER)) {
    throw new Error(`the manifest names no address under ${DEVELOPER}`);
  }
  const escaped = host.replaceAll("&", "&amp;");
  return manifest.replaceAll(DEVELOPER, () => escaped);
}
