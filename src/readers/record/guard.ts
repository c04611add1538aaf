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

/** A thing with these parts; it may have others. */
export const withParts =
  <P extends Parts>(parts: P): Guard<Whole<P>> =>
  (value): value is Whole<P> =>
    isThing(value) && Object.entries(parts).every(([name, guard]) => guard(value[name]));

/** The same thing with parts that may be left out. */
export const mayHave =
  <T, P extends Parts>(thing: Guard<T>, parts: P): Guard<T & Partial<Whole<P>>> =>
  (value): value is T & Partial<Whole<P>> =>
    thing(value) &&
    isThing(value) &&
    Object.entries(parts).every(([name, guard]) => !(name in value) || guard(value[name]));

/** Any one of several. */
export const anyOf =
  <G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> =>
  (value): value is Guarded<G[number]> =>
    guards.some((guard) => guard(value));
