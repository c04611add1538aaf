import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";

import { isCallable, isList, isPlainObject, type PlainObject } from "./protocol/plain.ts";

/**
 * Microsoft's real client in a context of its own. Whatever crosses the border is looked at by guards:
 * nothing here believes the client's types.
 */
export interface Client {
  /** The globals that a page gets from office.js, as they are inside the context. */
  readonly globals: {
    readonly Excel: object;
    readonly Office: object;
    readonly OfficeExtension: object;
  };
  /** Sends every request of this client to a session from now on. */
  readonly connect: (session: object) => void;
  /** Sends an event's entries to the handlers that the client has registered. */
  readonly sendEvents: (entries: readonly PlainObject[]) => void;
  /** Stops the timers of the client, which tries for seconds to let ranges go in a session that is lost. */
  readonly stopTimers: () => void;
  /** Tells whether a class of the client has a property of that name (in lower case). */
  readonly isKnown: (className: string, property: string) => boolean;
  /** "Range.conditionalFormats" → "ExcelApi 1.6", for each member above ExcelApi 1.1. */
  readonly requirementSets: ReadonlyMap<string, string>;
}

/** The build of the client that Windows loads, readable; the builds for web and Mac pass the same tests. */
export type ClientBuild = "win32" | "web" | "mac";

const FILES: Readonly<Record<ClientBuild, string>> = {
  win32: "excel-win32-16.01.debug.js",
  web: "excel-web-16.00.debug.js",
  mac: "excel-mac-16.00.debug.js",
};

interface Source {
  readonly script: Script;
  readonly requirementSets: ReadonlyMap<string, string>;
}

const sources = new Map<ClientBuild, Source>();

function sourceOf(build: ClientBuild): Source {
  const known = sources.get(build);
  if (known !== undefined) return known;
  const root = dirname(
    createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
  );
  const filename = join(root, "dist", FILES[build]);
  const text = readFileSync(filename, "utf8");
  const checks = /_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;
  const requirementSets = new Map(
    [...text.matchAll(checks)].map(([, member = "", set = "ExcelApi", version = ""]) => [
      member,
      `${set} ${version}`,
    ]),
  );
  const source = { script: new Script(text, { filename }), requirementSets };
  sources.set(build, source);
  return source;
}

/** Reads a member of an object or a function from another context. */
function memberOf(owner: unknown, name: string): unknown {
  if ((typeof owner !== "object" || owner === null) && typeof owner !== "function") {
    throw new Error(`the client has nothing that could hold ${name}`);
  }
  const value: unknown = Reflect.get(owner, name);
  return value;
}

function objectIn(owner: unknown, name: string): object {
  const value = memberOf(owner, name);
  if ((typeof value !== "object" || value === null) && typeof value !== "function") {
    throw new Error(`the client has no ${name}`);
  }
  return value;
}

/** Makes an object on top of another. */
function inherit(below: object, members: PropertyDescriptorMap): object {
  const made: unknown = Object.create(below, members);
  if (typeof made !== "object" || made === null) throw new Error("nothing was made");
  return made;
}

/** The timers of a page, which end with it. */
function startTimers() {
  const running = new Set<ReturnType<typeof setTimeout>>();
  const stop = (timer: ReturnType<typeof setTimeout>): void => {
    running.delete(timer);
    clearTimeout(timer);
  };
  return {
    start: (work: () => void, delay = 0): ReturnType<typeof setTimeout> => {
      const timer = setTimeout(() => {
        running.delete(timer);
        work();
      }, delay);
      running.add(timer);
      return timer;
    },
    stop,
    stopAll: () => {
      for (const timer of [...running]) stop(timer);
    },
  };
}

/** How a page is asked about what its Office can do. */
export interface ClientOptions {
  readonly build: ClientBuild;
  readonly isSetSupported: (name: string, version?: string | number) => boolean;
  /** What stands beside `requirements` in Office.context, and what else the page finds in Office. */
  readonly officeContext: PlainObject;
  readonly office: PlainObject;
}

/** Loads the client into a fresh context. */
export function loadClient({
  build,
  isSetSupported,
  officeContext,
  office,
}: ClientOptions): Client {
  const { script, requirementSets } = sourceOf(build);
  const timers = startTimers();
  const page: Record<string, unknown> = {
    console,
    setTimeout: timers.start,
    clearTimeout: timers.stop,
    performance,
    Promise,
    JSON,
    // So that `error instanceof Error` holds on the page's side, as it does in a browser.
    Error,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", hostname: "localhost" },
    document: {},
    addEventListener: () => undefined,
  };
  page["window"] = page;
  page["self"] = page;
  createContext(page);
  script.runInContext(page);

  const OfficeExtension = objectIn(page, "OfficeExtension");
  const Excel = objectIn(page, "Excel");
  // Office.context is a getter: an assignment would do nothing.
  const Office = inherit(objectIn(page, "Office"), {
    context: {
      value: { ...officeContext, requirements: { isSetSupported } },
      enumerable: true,
    },
    ...Object.fromEntries(
      Object.entries(office).map(([name, value]) => [name, { value, enumerable: true }]),
    ),
  });
  page["Office"] = Office;
  for (const owner of ["CommonUtility", "Utility"]) {
    Reflect.set(objectIn(OfficeExtension, owner), "_doApiNotSupportedCheck", true);
  }
  call(OfficeExtension, "_testSetRichApiMessageReadyImpl", [() => Promise.resolve()]);

  return {
    globals: { Excel, Office, OfficeExtension },
    connect: (session) => {
      Reflect.set(objectIn(OfficeExtension, "SessionBase"), "_overrideSession", session);
    },
    sendEvents: (entries) => {
      call(OfficeExtension, "_testTriggerRichApiMessageEvent", [{ entries }]);
    },
    stopTimers: timers.stopAll,
    isKnown: (className, property) => knownNames(Excel, className).has(property),
    requirementSets,
  };
}

function call(owner: object, name: string, args: readonly unknown[]): void {
  const method = memberOf(owner, name);
  if (!isCallable(method)) throw new Error(`the client has no ${name}`);
  method(...args);
}

const namesByClass = new WeakMap<object, ReadonlySet<string>>();

/** The properties that a class of the client lists as its own, in lower case. */
function knownNames(Excel: object, className: string): ReadonlySet<string> {
  const constructor = memberOf(Excel, className);
  if (!isCallable(constructor)) return new Set();
  const known = namesByClass.get(constructor);
  if (known !== undefined) return known;
  const prototype = memberOf(constructor, "prototype");
  const names = ["_scalarPropertyNames", "_navigationPropertyNames"].flatMap((list) => {
    const value = isPlainObject(prototype) ? prototype[list] : undefined;
    return isList(value) ? value.map((name) => String(name).toLowerCase()) : [];
  });
  const set = new Set(names);
  namesByClass.set(constructor, set);
  return set;
}
