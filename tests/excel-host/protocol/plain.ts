/** A JSON object whose members are not known yet. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Tells whether a value is an object with members, and no array. */
export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Tells whether a value is a list; its members stay unknown. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Tells whether a value can be called. */
export const isCallable = (value: unknown): value is (...args: readonly unknown[]) => unknown =>
  typeof value === "function";
