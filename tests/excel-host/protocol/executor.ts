import type { ActionFacts, ExecutorContext } from "./context.ts";
import { startFinder } from "./find-objects.ts";
import { isHostObject, type HostObject } from "./host-class.ts";
import { HostError, NotEmulated } from "./host-error.ts";
import { at, camel } from "./member.ts";
import { startQueries } from "./query.ts";
import { ACTION, PATH, type Action, type Request } from "./wire.ts";

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

/**
 * Executes the actions of one request, in order. The first that fails ends the request; what came before
 * stays done (the protocol knows no rollback).
 */
export function execute(request: Request, context: ExecutorContext): ResponseBody {
  const { pathOf, find, isFound, call, set, resolve, resolveAll } = startFinder(request, context);
  const { idsOf, keepIfAsked, query } = startQueries(context);
  const results: Result[] = [];
  const traces: number[] = [];

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
        return query(object, action, keep && action.type === ACTION.load);
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
        if (isFound(action.pathId) || path.parentId === 0) return { kind: "other", member: "" };
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
      at(facts.member, () => {
        context.before(facts);
      });
      const value = perform(action);
      results.push({ ActionId: action.id, Value: value });
      at(facts.member, () => {
        context.after(facts);
      });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, location = "" } = error;
      const Error = { Code: code, Message: message, Location: location, ActionIndex: index };
      return withTraces({ Error, ProcessedResults: { Results: results } });
    }
  }
  return withTraces({ Results: results });
}
