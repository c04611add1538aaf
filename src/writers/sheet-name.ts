const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]+/gu;
/** Excel keeps this name for itself. */
const TAKEN_BY_EXCEL = ["history"];

/** Cuts a name at a word's end where one is near, never through a character. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const start = name.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  const atWord = /\s/.test(name.charAt(longest)) ? start : start.replace(/\s+\S*$/, "");
  return trim(atWord.length >= longest / 2 ? atWord : start);
}

const trim = (name: string): string => name.replace(/^['\s]+|['\s,;–-]+$/g, "");

/**
 * Gives each tab a name that Excel accepts: unique whatever its case, 31 characters at most.
 *
 * @example nameSheets(["Road/Rail Safety", "road rail safety"], []) //=> ["Road Rail Safety", "road rail safety (2)"]
 */
export function nameSheets(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set([...TAKEN_BY_EXCEL, ...taken.map((name) => name.toLowerCase())]);
  return wanted.map((name) => {
    const legal = trim(name.replace(FORBIDDEN, " ").replace(/\s+/g, " ")) || "Priority";
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? "" : ` (${copy})`;
      const candidate = `${cut(legal, LONGEST - ending.length)}${ending}`;
      if (used.has(candidate.toLowerCase())) continue;
      used.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** The sheets of a workbook that an appendix is built into. */
export interface StandingSheets {
  /** The names that are taken by a person's own sheets. */
  readonly taken: readonly string[];
  /** What the tabs of an earlier build are called by now, by their keys. */
  readonly tabs: ReadonlyMap<string, string>;
}

/** A new workbook, in which no sheet stands yet. */
export const NO_SHEETS: StandingSheets = { taken: [], tabs: new Map() };

/**
 * Names tabs: one that stands keeps its name, whatever a person has made of it; a new one gets a name
 * that nobody has.
 *
 * @example nameTabs([{ key: "overview", name: "Overview" }], { taken: ["Overview"], tabs: new Map() }) //=> ["Overview (2)"]
 */
export function nameTabs(
  wanted: readonly { readonly key: string; readonly name: string }[],
  { taken, tabs }: StandingSheets,
): readonly string[] {
  const fresh = wanted.filter(({ key }) => !tabs.has(key));
  const names = nameSheets(
    fresh.map(({ name }) => name),
    [...taken, ...tabs.values()],
  );
  const byKey = new Map(fresh.map(({ key }, index) => [key, names[index] ?? ""] as const));
  return wanted.map(({ key }) => tabs.get(key) ?? byKey.get(key) ?? "");
}

/**
 * Writes a sheet's name as a formula refers to it.
 *
 * @example quoteSheet("Children's Safety") //=> "'Children''s Safety'"
 */
export const quoteSheet = (name: string): string =>
  `'${name.includes("'") ? name.replaceAll("'", "''") : name}'`;
