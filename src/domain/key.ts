/** Keys are read by machines alone; longer ones would only make files larger. */
const LONGEST = 60;

/**
 * Makes a key of a name: what is left of it when case, accents, marks and spaces do not count.
 *
 * @example keyOf("Theft & Handling (2012)") //=> "theft-handling-2012"
 */
export function keyOf(name: string): string {
  const key = withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return key === "" ? "unnamed" : key;
}

const withoutAccents = (name: string): string =>
  /^[ -~]*$/.test(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * Makes a key for each of several names; those that would be alike are told apart by a number.
 *
 * @example keysOf(["Theft", "theft", "Arson"]) //=> ["theft", "theft~2", "arson"]
 */
export const keysOf = (names: readonly string[]): readonly string[] => tellApart(names.map(keyOf));

/** Tells keys that are alike apart by a number, in their order. */
export function tellApart(keys: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return keys.map((key) => {
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
