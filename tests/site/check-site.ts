import { gzipSync } from "node:zlib";

/** A built site: its files by their path from the site's root. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** What a built site comes to. */
export interface SiteReport {
  /** One sentence for each thing that is wrong. */
  readonly faults: readonly string[];
  /** What a page loads of our own before it shows anything, in bytes as they are sent, by page. */
  readonly initial: ReadonlyMap<string, number>;
}

const PAGES = ["index.html", "taskpane.html", "message.html"] as const;

/** What the pane may load at the start, in bytes as they are sent. */
const BUDGET = { page: "taskpane.html", most: 180_000 } as const;

/** Everything that the policy of our pages forbids, and what it may allow besides the site itself. */
const POLICY: Readonly<Record<string, RegExp>> = {
  "default-src": /^'none'$/,
  "script-src": /^'self'( https:\/\/appsforoffice\.microsoft\.com)?$/,
  "style-src": /^'self' 'sha256-47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU='$/,
  "connect-src": /^'self'$/,
  "worker-src": /^'self'$/,
  "base-uri": /^'none'$/,
  "form-action": /^'none'$/,
};

/**
 * Holds a built site against the files that the manifest names, the pane's budget and the pages'
 * policy.
 */
export function checkSite(files: SiteFiles, named: readonly string[]): SiteReport {
  const pages = PAGES.filter((page) => files.has(page));
  const initial = new Map(pages.map((page) => [page, initialBytes(files, page)]));
  const spent = initial.get(BUDGET.page) ?? 0;
  const faults = [
    ...[...PAGES, ...named]
      .filter((path) => !files.has(path))
      .map((path) => `${path} is not in the site.`),
    ...pages.flatMap((page) => policyFaults(page, textOf(files, page))),
    ...[...files.keys()]
      .filter((path) => path.endsWith(".map"))
      .map((path) => `${path} is a source map, and none are shipped.`),
    ...(spent > BUDGET.most
      ? [
          `${BUDGET.page} loads ${kilobytes(spent)} at the start, over its ${kilobytes(BUDGET.most)}.`,
        ]
      : []),
  ];
  return { faults: [...new Set(faults)], initial };
}

/** Writes a number of bytes in thousands: "149.2 kB". */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const textOf = (files: SiteFiles, path: string): string =>
  new TextDecoder().decode(files.get(path));

/** Adds up the scripts that a page names itself, packed as a server sends them. */
function initialBytes(files: SiteFiles, page: string): number {
  return scriptsOf(textOf(files, page)).reduce(
    (sum, path) => sum + gzipSync(files.get(path) ?? new Uint8Array()).length,
    0,
  );
}

const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]*\ssrc=["']?([^"'\s>]+)/g)].flatMap(([, path = ""]) =>
    path.includes("//") ? [] : [path],
  );

function policyFaults(page: string, html: string): readonly string[] {
  const [, policy] =
    /http-equiv=["']?Content-Security-Policy["']?\s+content="([^"]*)"/i.exec(html) ?? [];
  if (policy === undefined) return [`${page} has no policy.`];
  const rules = new Map(
    policy.split(";").map((rule) => {
      const [name = "", ...values] = rule.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
  return Object.entries(POLICY)
    .filter(([name, allowed]) => !allowed.test(rules.get(name) ?? ""))
    .map(
      ([name]) => `${page} is laxer than it may be in ${name}: ${rules.get(name) ?? "missing"}.`,
    );
}
