import { isList, isPlainObject, type PlainObject } from "./plain.ts";

/** What an action asks for; numbers as the client sends them. */
export const ACTION = {
  make: 1,
  load: 2,
  call: 3,
  set: 4,
  trace: 5,
  recursiveLoad: 6,
  retrieve: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object is found; numbers as the client sends them. */
export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  item: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Bits of the number that travels with a request. */
export const FLAG = { write: 1, delayForCellEdit: 64 } as const;

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly pathId: number;
  readonly args: readonly unknown[];
  /** Mirrors `args`: a number above 0 says that the argument is an object's path. */
  readonly references: readonly unknown[];
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number;
  readonly skip: number;
  readonly state: PlainObject;
}

export interface Path {
  readonly type: number;
  readonly name: string;
  readonly parentId: number;
  readonly args: readonly unknown[];
  readonly references: readonly unknown[];
  /** False once the object has been untracked. */
  readonly keep: boolean;
}

export interface Request {
  readonly keepReferences: boolean;
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, Path>;
}

const numberIn = (from: PlainObject, name: string): number => {
  const value = from[name];
  return typeof value === "number" ? value : 0;
};
const textIn = (from: PlainObject, name: string): string => {
  const value = from[name];
  return typeof value === "string" ? value : "";
};
const listIn = (from: PlainObject, name: string): readonly unknown[] => {
  const value = from[name];
  return isList(value) ? value : [];
};
const objectIn = (from: PlainObject, name: string): PlainObject => {
  const value = from[name];
  return isPlainObject(value) ? value : {};
};
const textsIn = (from: PlainObject, name: string): readonly string[] =>
  listIn(from, name).filter((it) => typeof it === "string");

function readAction(value: unknown): Action {
  if (!isPlainObject(value)) throw new Error("an action is no object");
  const info = objectIn(value, "ArgumentInfo");
  const query = objectIn(value, "QueryInfo");
  return {
    id: numberIn(value, "Id"),
    type: numberIn(value, "ActionType"),
    name: textIn(value, "Name"),
    pathId: numberIn(value, "ObjectPathId"),
    args: listIn(info, "Arguments"),
    references: listIn(info, "ReferencedObjectPathIds"),
    select: textsIn(query, "Select"),
    expand: textsIn(query, "Expand"),
    top: numberIn(query, "Top"),
    skip: numberIn(query, "Skip"),
    state: objectIn(value, "ObjectState"),
  };
}

function readPath(value: unknown): Path {
  if (!isPlainObject(value)) throw new Error("an object path is no object");
  const info = objectIn(value, "ArgumentInfo");
  return {
    type: numberIn(value, "ObjectPathType"),
    name: textIn(value, "Name"),
    parentId: numberIn(value, "ParentObjectPathId"),
    args: listIn(info, "Arguments"),
    references: listIn(info, "ReferencedObjectPathIds"),
    keep: value["D"] !== true,
  };
}

/** Reads a request's body as the client sends it. */
export function readRequest(body: unknown): Request {
  if (!isPlainObject(body)) throw new Error("a request's body is no object");
  return {
    keepReferences: body["AutoKeepReference"] === true,
    actions: listIn(body, "Actions").map(readAction),
    paths: new Map(
      Object.entries(objectIn(body, "ObjectPaths")).map(([id, path]) => [
        Number(id),
        readPath(path),
      ]),
    ),
  };
}
