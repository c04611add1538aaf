import { hostError } from "./host-error.ts";
import type { Arguments } from "./arguments.ts";

/**
 * One class of Excel's object model as a table: names as the documentation spells them ("values"),
 * matched case-blind because the wire carries PascalCase and load() whatever was typed.
 */
export interface ClassTable<Data> {
  readonly scalars?: Readonly<Record<string, (data: Data) => unknown>>;
  /** Null stands for a null object. */
  readonly navigation?: Readonly<Record<string, (data: Data) => HostObject | null>>;
  readonly setters?: Readonly<Record<string, (data: Data, value: unknown) => void>>;
  /** What returns a HostObject or null is a path; anything else is a plain value. */
  readonly methods?: Readonly<Record<string, (data: Data, args: Arguments) => unknown>>;
  readonly items?: (data: Data) => readonly HostObject[];
  /** getItem by key or id. */
  readonly item?: (data: Data, args: Arguments) => HostObject;
  /** True for ranges: they live on after a request only by a reference that the client keeps. */
  readonly kept?: boolean;
}

interface Member<Value> {
  readonly name: string;
  readonly value: Value;
}

/** One object of the model while a request is executed. */
export interface HostObject {
  readonly className: string;
  readonly scalars: readonly Member<() => unknown>[];
  readonly scalar: (name: string) => Member<() => unknown> | undefined;
  readonly navigation: (name: string) => Member<() => HostObject | null> | undefined;
  readonly setter: (name: string) => Member<(value: unknown) => void> | undefined;
  readonly method: (name: string) => Member<(args: Arguments) => unknown> | undefined;
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly item: ((args: Arguments) => HostObject) | undefined;
  readonly kept: boolean;
}

const hostObjects = new WeakSet();

/** Tells whether a value is an object of the model. */
export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && hostObjects.has(value);

export interface HostClass<Data> {
  readonly name: string;
  readonly of: (data: Data) => HostObject;
  /** The data behind an object of this class, or undefined for any other. */
  readonly dataOf: (object: unknown) => Data | undefined;
}

type Members<Value> = ReadonlyMap<string, Member<Value>>;

const membersOf = <Value>(record: Readonly<Record<string, Value>> = {}): Members<Value> =>
  new Map(
    Object.entries(record).map(([name, value]) => [name.toLowerCase(), { name, value }] as const),
  );

/** Makes a class from its table. */
export function hostClass<Data>(name: string, table: ClassTable<Data>): HostClass<Data> {
  const scalars = membersOf(table.scalars);
  const navigation = membersOf(table.navigation);
  const setters = membersOf(table.setters);
  const methods = membersOf(table.methods);
  const data = new WeakMap<object, { readonly data: Data }>();
  const { items, item } = table;

  const of = (own: Data): HostObject => {
    const find = <Value, Bound>(
      members: Members<Value>,
      wanted: string,
      bind: (value: Value) => Bound,
    ): Member<Bound> | undefined => {
      const member = members.get(wanted.toLowerCase());
      return member && { name: member.name, value: bind(member.value) };
    };
    const object: HostObject = {
      className: name,
      get scalars() {
        return [...scalars.values()].map((it) => ({ name: it.name, value: () => it.value(own) }));
      },
      scalar: (wanted) => find(scalars, wanted, (read) => () => read(own)),
      navigation: (wanted) => find(navigation, wanted, (go) => () => go(own)),
      setter: (wanted) =>
        find(setters, wanted, (set) => (value) => {
          // docs:excel/excel-add-ins-blank-null-values.md: null is no value for a property.
          if (value === null || value === undefined) throw hostError("InvalidArgument");
          set(own, value);
        }),
      method: (wanted) => find(methods, wanted, (call) => (args) => call(own, args)),
      items: items && (() => items(own)),
      item: item && ((args) => item(own, args)),
      kept: table.kept === true,
    };
    hostObjects.add(object);
    data.set(object, { data: own });
    return object;
  };

  return {
    name,
    of,
    dataOf: (object) =>
      typeof object === "object" && object !== null ? data.get(object)?.data : undefined,
  };
}
