import type { ExecutorContext } from "./context.ts";
import type { HostObject } from "./host-class.ts";
import { HostError, hostError, NotEmulated } from "./host-error.ts";
import { at, pascal } from "./member.ts";
import { joinTrees, selectTree, type SelectTree } from "./select-tree.ts";
import type { Action } from "./wire.ts";

/** Answers loads. */
export interface Queries {
  /** The ids by which a client finds an object again. */
  readonly idsOf: (object: HostObject) => Record<string, unknown>;
  /** Keeps a range for the client, where it has asked for that. */
  readonly keepIfAsked: (object: HostObject, keep: boolean) => void;
  /** What a load gives: scalars, nested objects, items. */
  readonly query: (object: HostObject, action: Action, keep: boolean) => Record<string, unknown>;
}

/** Starts to answer the loads of one session. */
export function startQueries(context: ExecutorContext): Queries {
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

  const ask = (
    object: HostObject,
    tree: SelectTree,
    keep: boolean,
    page: Page = { top: 0, skip: 0 },
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
        ...ask(item, tree, keep),
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
      bag[pascal(navigation.name)] = next === null ? null : ask(next, inner, keep);
    }
    return bag;
  };
  const refuseUnknown = (className: string, property: string): void => {
    const member = `${className}.${property}`;
    if (property === "_referenceid") return;
    if (context.isKnown(className, property)) throw new NotEmulated(`loading ${member}`);
    // Inferred: Microsoft's JS runtime ignores the name and the client then says PropertyNotLoaded;
    // the stricter of the two answers finds the mistake where it is made.
    throw new HostError("InvalidArgument", hostError("InvalidArgument").message, member);
  };

  return {
    idsOf,
    keepIfAsked,
    query: (object, action, keep) => ask(object, treeOf(action), keep, action),
  };
}

interface Page {
  readonly top: number;
  readonly skip: number;
}

const treeOf = ({ select, expand }: Action): SelectTree =>
  expand.length === 0 ? selectTree(select) : joinTrees(selectTree(select), selectTree(expand));
