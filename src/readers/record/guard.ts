/** Tells whether a value from outside is what it has to be. */
export type Guard<T> = (value: unknown) => value is T;

type Guarded<G> = G extends Guard<infer T> ? T : never;

export const isText: Guard<string> = (value): value is string => typeof value === "string";
export const isNumber: Guard<number> = (value): value is number =>
  typeof value === "number" && Number.isFinite(value);
export const isYesOrNo: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

/** One of some words. */
export const oneOf =
  <const T extends string>(words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.some((word) => word === value);

export const orNull =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

export const listOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((one) => guard(one));

const isThing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type Parts = Readonly<Record<string, Guard<unknown>>>;
type Whole<P extends Parts> = { readonly [K in keyof P]: Guarded<P[K]> };

/** Nothing but its parts may stand in a thing: what nobody has looked at is not let in. */
function fits(value: unknown, parts: Parts, optional: Parts): boolean {
  return (
    isThing(value) &&
    Object.entries(parts).every(([name, guard]) => guard(value[name])) &&
    Object.entries(value).every(
      ([name, own]) => Object.hasOwn(parts, name) || optional[name]?.(own) === true,
    )
  );
}

/** A thing with these parts and no others. */
export const withParts =
  <P extends Parts>(parts: P): Guard<Whole<P>> =>
  (value): value is Whole<P> =>
    fits(value, parts, {});

/** A thing with some parts, and others that may be left out. */
export const mayHave =
  <P extends Parts, O extends Parts>(parts: P, optional: O): Guard<Whole<P> & Partial<Whole<O>>> =>
  (value): value is Whole<P> & Partial<Whole<O>> =>
    fits(value, parts, optional);

/** Any one of several. */
export const anyOf =
  <G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> =>
  (value): value is Guarded<G[number]> =>
    guards.some((guard) => guard(value));
