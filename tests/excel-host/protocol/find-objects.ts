import type { ExecutorContext } from "./context.ts";
import { isHostObject, type HostObject } from "./host-class.ts";
import { hostError, NotEmulated } from "./host-error.ts";
import { at, camel } from "./member.ts";
import { isList, isPlainObject } from "./plain.ts";
import { PATH, type Action, type Path, type Request } from "./wire.ts";

/** The objects that a request names, each found or made once, and what is done with them. */
export interface Finder {
  readonly pathOf: (id: number) => Path;
  /** Null for a null object. */
  readonly find: (id: number) => HostObject | null;
  readonly isFound: (id: number) => boolean;
  readonly call: (object: HostObject, name: string, args: readonly unknown[]) => unknown;
  readonly set: (object: HostObject, name: string, value: unknown) => void;
  /** Puts objects in place of their paths. */
  readonly resolve: (arg: unknown, reference: unknown) => unknown;
  readonly resolveAll: (owner: Path | Action) => readonly unknown[];
}

const OBJECT_PATH_ID = "_ObjectPathId";

/** Starts to find the objects of one request. */
export function startFinder(request: Request, context: ExecutorContext): Finder {
  const found = new Map<number, HostObject | null>();

  const pathOf = (id: number): Path => {
    const path = request.paths.get(id);
    if (path === undefined) throw hostError("InvalidRequest");
    return path;
  };
  const find = (id: number): HostObject | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const object = findNew(pathOf(id));
    found.set(id, object);
    return object;
  };
  const findNew = (path: Path): HostObject | null => {
    switch (path.type) {
      case PATH.root:
        return context.root;
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const object = context.references.find(path.name);
        if (object === undefined) throw hostError("InvalidReference");
        return object;
      }
      case PATH.method:
      case PATH.property:
      case PATH.item: {
        const parent = find(path.parentId);
        return parent === null ? null : findIn(parent, path);
      }
      default:
        throw new NotEmulated(`an object path of type ${path.type}`);
    }
  };
  const findIn = (parent: HostObject, path: Path): HostObject | null => {
    switch (path.type) {
      case PATH.property: {
        const member = `${parent.className}.${camel(path.name)}`;
        context.require(member);
        const navigate = parent.navigation(path.name)?.value;
        if (navigate === undefined) throw new NotEmulated(member);
        return at(member, navigate);
      }
      case PATH.item: {
        const member = `${parent.className}.getItem`;
        const { item } = parent;
        if (item === undefined) throw new NotEmulated(member);
        return at(member, () => item(resolveAll(path)));
      }
      default: {
        const object = call(parent, path.name, resolveAll(path));
        if (object !== null && !isHostObject(object)) {
          throw new Error(`${parent.className}.${path.name} gives no object`);
        }
        return object;
      }
    }
  };
  const call = (object: HostObject, name: string, args: readonly unknown[]): unknown => {
    const member = `${object.className}.${camel(name)}`;
    context.require(member);
    const method = object.method(name)?.value;
    if (method === undefined) throw new NotEmulated(member);
    return at(member, () => method(args));
  };
  const set = (object: HostObject, name: string, value: unknown): void => {
    const setter = object.setter(name);
    const member = `${object.className}.${setter?.name ?? camel(name)}`;
    context.require(member);
    if (setter !== undefined) {
      at(member, () => {
        setter.value(value);
      });
      return;
    }
    // update() names navigation properties too, with a bag of their own.
    const inner = object.navigation(name)?.value();
    if (inner === undefined) throw new NotEmulated(`setting ${member}`);
    if (inner === null || !isPlainObject(value)) throw hostError("InvalidArgument");
    for (const [key, own] of Object.entries(value)) set(inner, key, own);
  };

  const resolveAll = ({ args, references }: Path | Action): readonly unknown[] =>
    args.map((arg, index) => resolve(arg, references[index]));
  const resolve = (arg: unknown, reference: unknown): unknown => {
    if (isList(arg)) {
      return arg.map((it, index) => resolve(it, isList(reference) ? reference[index] : undefined));
    }
    if (typeof reference === "number" && reference > 0 && reference === arg) return find(reference);
    if (!isPlainObject(arg)) return arg;
    const id = arg[OBJECT_PATH_ID];
    if (typeof id === "number") return find(id);
    return Object.fromEntries(
      Object.entries(arg).map(([key, value]) => [key, resolve(value, undefined)]),
    );
  };

  return { pathOf, find, isFound: (id) => found.has(id), call, set, resolve, resolveAll };
}
