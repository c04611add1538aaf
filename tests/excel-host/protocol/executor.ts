import type { HostObject } from "./host-class.ts";
import { isHostObject } from "./host-class.ts";
import { HostError, hostError, NotEmulated } from "./host-error.ts";
import { isList, isPlainObject } from "./plain.ts";
import type { References } from "./references.ts";
import { joinTrees, NOTHING_SELECTED, selectTree, type SelectTree } from "./select-tree.ts";
import { ACTION, PATH, type Action, type Path, type Request } from "./wire.ts";

/** What an action does, in the words of the documentation: { kind: "set", member: "Range.values" }. */
export interface ActionFacts {
  /** `find` makes an object ("WorksheetCollection.add"); `other` are the client's own entries. */
  readonly kind: "find" | "call" | "set" | "load" | "other";
  readonly member: string;
}

export interface ExecutorContext {
  readonly root: HostObject;
  readonly references: References;
  /** Throws ApiNotFound for a member above the host's floor. */
  readonly require: (member: string) => void;
  readonly isSupported: (member: string) => boolean;
  /** Tells whether Excel's own client knows the property. */
  readonly isKnown: (className: string, property: string) => boolean;
  /** Called before and after each action; may throw the error that a test has asked for. */
  readonly before: (facts: ActionFacts) => void;
  readonly after: (facts: ActionFacts) => void;
}

export interface ResponseBody {
  readonly Results?: readonly Result[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly Result[] };
}

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** "Values" and "values" are the same member; answers carry the first, locations the second. */
const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** Runs work of one member; an error that it throws says where. */
function at<T>(member: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) error.location ??= member;
    throw error;
  }
}

const OBJECT_PATH_ID = "_ObjectPathId";

/**
 * Executes the actions of one request, in order. The first that fails ends the request; what came before
 * stays done (the protocol knows no rollback).
 */
export function execute(request: Request, context: ExecutorContext): ResponseBody {
  const found = new Map<number, HostObject | null>();
  const results: Result[] = [];
  const traces: number[] = [];

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

  const keepIfAsked = (object: HostObject, keep: boolean): void => {
    if (keep && object.kept) context.references.keep(object);
  };
  const idsOf = (object: HostObject): Record<string, unknown> => {
    const ids: Record<string, unknown> = {};
    for (const name of ["id", "_id"]) {
      const id = object.scalar(name);
      if (id !== undefined) ids[pascal(id.name)] = id.value();
    }
    const reference = context.references.idOf(object);
    if (reference !== undefined) ids["_ReferenceId"] = reference;
    return ids;
  };

  const query = (
    object: HostObject,
    tree: SelectTree,
    keep: boolean,
    page: { readonly top: number; readonly skip: number } = { top: 0, skip: 0 },
  ): Record<string, unknown> => {
    keepIfAsked(object, keep);
    const bag = idsOf(object);
    const { items } = object;
    const everything = items !== undefined || tree.all || tree.members.size === 0;
    for (const { name, value } of object.scalars) {
      const member = `${object.className}.${name}`;
      const asked = tree.members.has(name.toLowerCase());
      if (!asked && !(everything && context.isSupported(member))) continue;
      context.require(member);
      bag[pascal(name)] = at(member, value);
    }
    if (items !== undefined) {
      const first = Math.max(0, page.skip);
      const all = items();
      const some = page.top > 0 ? all.slice(first, first + page.top) : all.slice(first);
      bag["_Items"] = some.map((item, index) => ({
        _Index: first + index,
        ...query(item, tree, keep),
      }));
      return bag;
    }
    for (const [key, inner] of tree.members) {
      if (object.scalar(key) !== undefined) continue;
      const navigation = object.navigation(key);
      if (navigation === undefined) {
        refuseUnknown(object.className, key);
        continue;
      }
      const member = `${object.className}.${navigation.name}`;
      context.require(member);
      const next = at(member, navigation.value);
      bag[pascal(navigation.name)] = next === null ? null : query(next, inner, keep);
    }
    return bag;
  };
  const refuseUnknown = (className: string, property: string): void => {
    const member = `${className}.${property}`;
    if (property === "_referenceid") return;
    if (context.isKnown(className, property)) throw new NotEmulated(`loading ${member}`);
    // Inferred: Microsoft's JS runtime ignores the name and the client then says PropertyNotLoaded;
    // the stricter of the two answers finds the mistake where it is made.
    throw new HostErrorAt("InvalidArgument", member);
  };

  const perform = (action: Action): unknown => {
    const object = find(action.pathId);
    const keep = request.keepReferences && pathOf(action.pathId).keep;
    switch (action.type) {
      case ACTION.make:
        if (object === null) return null;
        keepIfAsked(object, keep);
        return idsOf(object);
      case ACTION.load:
      case ACTION.retrieve:
        if (object === null) return null;
        return query(object, treeOf(action), keep && action.type === ACTION.load, action);
      case ACTION.call:
        if (object === null) return { _IsNull: true };
        return callPlain(object, action);
      case ACTION.set:
        if (object === null) return { _IsNull: true };
        set(object, action.name, resolveAll(action)[0]);
        return null;
      case ACTION.update:
        if (object === null) return { _IsNull: true };
        for (const [key, value] of Object.entries(action.state)) {
          set(object, key, resolve(value, undefined));
        }
        return null;
      default:
        throw new NotEmulated(`an action of type ${action.type}`);
    }
  };
  const callPlain = (object: HostObject, action: Action): unknown => {
    const name = action.name.toLowerCase();
    if (name === "_keepreference") {
      context.references.keep(object);
      return null;
    }
    const value = call(object, action.name, resolveAll(action));
    if (isHostObject(value)) throw new Error(`${action.name} was called as if it gave a value`);
    return value ?? null;
  };

  const factsOf = (action: Action): ActionFacts => {
    const owner = (): string => find(action.pathId)?.className ?? "(null object)";
    switch (action.type) {
      case ACTION.make: {
        const path = pathOf(action.pathId);
        if (found.has(action.pathId) || path.parentId === 0) return { kind: "other", member: "" };
        const parent = find(path.parentId)?.className ?? "(null object)";
        const name = path.type === PATH.item ? "getItem" : camel(path.name);
        return { kind: "find", member: `${parent}.${name}` };
      }
      case ACTION.load:
      case ACTION.retrieve:
        return { kind: "load", member: `${owner()}.load` };
      case ACTION.call:
        if (action.name.startsWith("_")) return { kind: "other", member: action.name };
        return { kind: "call", member: `${owner()}.${camel(action.name)}` };
      case ACTION.set:
      case ACTION.update:
        return { kind: "set", member: `${owner()}.${camel(action.name)}` };
      default:
        return { kind: "other", member: "" };
    }
  };

  const withTraces = (body: ResponseBody): ResponseBody =>
    traces.length === 0 ? body : { ...body, TraceIds: traces };

  for (const [index, action] of request.actions.entries()) {
    try {
      if (action.type === ACTION.trace) {
        traces.push(action.id);
        results.push({ ActionId: action.id, Value: null });
        continue;
      }
      const facts = factsOf(action);
      context.before(facts);
      const value = perform(action);
      results.push({ ActionId: action.id, Value: value });
      context.after(facts);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, location = "" } = error;
      const Error = { Code: code, Message: message, Location: location, ActionIndex: index };
      return withTraces({ Error, ProcessedResults: { Results: results } });
    }
  }
  return withTraces({ Results: results });
}

class HostErrorAt extends HostError {
  constructor(code: "InvalidArgument", location: string) {
    super(code, hostError(code).message, location);
  }
}

const treeOf = ({ select, expand }: Action): SelectTree =>
  expand.length === 0 ? selectTree(select) : joinTrees(selectTree(select), selectTree(expand));

export const EMPTY_TREE = NOTHING_SELECTED;
