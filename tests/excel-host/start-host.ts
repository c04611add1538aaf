import { workbook } from "./classes/workbook.ts";
import { loadClient, type Client, type ClientBuild } from "./client.ts";
import { startEvents } from "./events.ts";
import { Interruption, startFaults, type Faults } from "./faults.ts";
import type { Region } from "./classes/region.ts";
import { range } from "./classes/range.ts";
import { rangeAreas } from "./classes/range-areas.ts";
import type { Book } from "./model/book.ts";
import { moveArea } from "./model/shifting.ts";
import { execute, type ActionFacts, type ResponseBody } from "./protocol/executor.ts";
import type { HostObject } from "./protocol/host-class.ts";
import { startReferences } from "./protocol/references.ts";
import { isPlainObject, type PlainObject } from "./protocol/plain.ts";
import { FLAG, readRequest } from "./protocol/wire.ts";
import { memberChecks, supports, type Floor } from "./requirement-sets.ts";
import type { Limits, Session } from "./session.ts";

const MEGABYTE = 1024 * 1024;

/** docs:concepts/resource-limits-and-performance-optimization.md; only Excel on the web has the first two. */
export const LIMITS: Readonly<Record<"web" | "desktop", Limits>> = {
  web: {
    requestBytes: 5 * MEGABYTE,
    responseBytes: 5 * MEGABYTE,
    cellsRead: 5_000_000,
    addressLength: 8_192,
  },
  desktop: {
    requestBytes: Infinity,
    responseBytes: Infinity,
    cellsRead: 5_000_000,
    addressLength: 8_192,
  },
};

export interface HostOptions {
  readonly build?: ClientBuild;
  /** The requirement sets that this Excel has; ExcelApi 1.13 and SharedRuntime 1.1, unless said. */
  readonly floor?: Floor;
  readonly limits?: Partial<Limits>;
  /** True keeps every request's actions in `log`. */
  readonly logging?: boolean;
}

/** What has gone over the wire so far; bytes are those of the bodies. */
export interface Counts {
  roundTrips: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

export interface LoggedRequest {
  readonly bytes: number;
  readonly flags: number;
  readonly actions: readonly ActionFacts[];
}

/** An emulated Excel with one workbook open. */
export interface Host {
  readonly book: Book;
  readonly client: Client;
  readonly counts: Counts;
  readonly log: readonly LoggedRequest[];
  readonly faults: Faults;
  /** The functions that Office.actions.associate was called with, by their ids. */
  readonly actions: ReadonlyMap<string, unknown>;
  /** How many ranges the add-in still keeps; anything but 0 after a run is a leak. */
  readonly keptReferences: () => number;
  /** Makes Excel, Office and OfficeExtension globals; gives what takes them away again. */
  readonly install: () => () => void;
  /** A person begins or ends editing a cell, or opens or closes one of Excel's own dialogs. */
  readonly beginCellEdit: () => void;
  readonly endCellEdit: () => void;
  readonly openDialog: () => void;
  readonly closeDialog: () => void;
  /** Excel stops answering, or says that the session is over. */
  readonly die: (how: "silence" | "sessionLost") => void;
  /** A new session over the same workbook: kept ranges and event handlers are forgotten. */
  readonly revive: () => void;
  /** Waits until events that were due have been sent. */
  readonly settle: () => Promise<void>;
  /** Throws the first thing that was asked for and is not emulated, if any. */
  readonly verify: () => void;
}

interface Response {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: PlainObject;
  readonly Body: unknown;
}

const answer = (Body: unknown): Response => ({
  HttpStatusCode: 200,
  ErrorCode: "",
  ErrorMessage: "",
  Headers: {},
  Body,
});

/** A failure of the whole request: it has a code and no location (6.6 of the notes). */
const refuse = (code: string): Response => ({
  HttpStatusCode: 400,
  ErrorCode: code,
  ErrorMessage: `The request failed: ${code}.`,
  Headers: {},
  Body: null,
});

const never = (): Promise<never> => new Promise(() => undefined);

/** The globals of a page with office.js on it. */
const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/** Opens a workbook in an emulated Excel, with Microsoft's real client in front of it. */
export function startHost(book: Book, options: HostOptions = {}): Host {
  const floor = options.floor ?? { ExcelApi: "1.13", SharedRuntime: "1.1" };
  const limits: Limits = { ...LIMITS.web, ...options.limits };
  const faults = startFaults();
  const counts: Counts = {
    roundTrips: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequest: 0,
    largestResponse: 0,
  };
  const log: LoggedRequest[] = [];
  const actions = new Map<string, unknown>();
  const mistakes: unknown[] = [];
  let dead: "silence" | "sessionLost" | null = null;
  let dialogOpen = false;
  let editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  let deliveries = Promise.resolve();

  const session: Session = {
    book,
    references: startReferences(),
    limits,
    eventsEnabled: true,
    registrations: new Map(),
  };
  const client = loadClient({
    build: options.build ?? "win32",
    isSetSupported: supports(floor),
    officeContext: {
      host: "Excel",
      platform: "PC",
      displayLanguage: "en-GB",
      contentLanguage: "en-GB",
      document: {},
    },
    office: {
      onReady: (callback?: (info: PlainObject) => unknown) => {
        const info = { host: "Excel", platform: "PC" };
        return Promise.resolve(callback?.(info)).then(() => info);
      },
      actions: {
        associate: (id: string, action: unknown) => {
          actions.set(id, action);
        },
      },
      HostType: { Excel: "Excel" },
      PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    },
  });
  const checks = memberChecks(floor, client.requirementSets);
  const events = startEvents(session, () => client);
  const kept = (): readonly Region[] =>
    session.references.all().flatMap((object: HostObject) => {
      const region = range.dataOf(object) ?? rangeAreas.dataOf(object);
      return region === undefined ? [] : [region];
    });
  book.listeners.add((change) => {
    events.note(change);
    if (change.kind !== "shifted") return;
    // A range that is kept goes along with its cells.
    for (const region of kept()) {
      if (region.sheet !== change.shift.sheet) continue;
      region.areas = region.areas.flatMap((area) => moveArea(area, change.shift) ?? []);
    }
  });

  const run = (body: unknown, logged: ActionFacts[]): ResponseBody =>
    execute(readRequest(body), {
      root: workbook.of(session),
      references: session.references,
      require: checks.require,
      isSupported: checks.isSupported,
      isKnown: client.isKnown,
      before: (facts) => {
        counts.actions++;
        logged.push(facts);
        faults.onAction("before", facts, book);
      },
      after: (facts) => {
        faults.onAction("after", facts, book);
      },
    });

  const respond = (mishap: Interruption["mishap"]): Response | Promise<never> => {
    if (mishap.kind === "transportError") return refuse(mishap.code);
    dead = mishap.kind;
    return dead === "silence" ? never() : refuse("InvalidOrTimedOutSession");
  };

  const take = async (flags: number, sent: unknown): Promise<Response> => {
    const text = JSON.stringify(sent);
    const bytes = Buffer.byteLength(text);
    counts.roundTrips++;
    counts.requestBytes += bytes;
    counts.largestRequest = Math.max(counts.largestRequest, bytes);
    if (dead === "silence") return never();
    if (dead === "sessionLost") return refuse("InvalidOrTimedOutSession");
    if (bytes > limits.requestBytes) return refuse("RequestPayloadSizeLimitExceeded");
    // docs:excel/excel-add-ins-delay-in-cell-edit.md; raw code 5004.
    if (editing !== null) {
      if ((flags & FLAG.delayForCellEdit) === 0) return refuse("InvalidOperationInCellEditMode");
      await editing.ended;
    }
    // Raw code 5016: only writes are refused.
    if (dialogOpen && (flags & FLAG.write) !== 0)
      return refuse("WriteNotSupportedWhenModalDialogOpen");
    return carryOut(flags, text, bytes);
  };

  const carryOut = (flags: number, text: string, bytes: number): Response | Promise<never> => {
    const logged: ActionFacts[] = [];
    if (options.logging === true) log.push({ bytes, flags, actions: logged });
    try {
      faults.onRoundTrip("before", book);
      const body = run(JSON.parse(text), logged);
      faults.onRoundTrip("after", book);
      return sendBack(body);
    } catch (error) {
      if (error instanceof Interruption) return respond(error.mishap);
      if (error instanceof Error && "code" in error) return refuse(String(error.code));
      mistakes.push(error);
      throw error;
    } finally {
      if (book.calculation.suspended) {
        book.calculation.suspended = false;
        book.calculation.generation++;
      }
      deliveries = deliveries.then(() => {
        events.deliver();
      });
    }
  };

  const sendBack = (body: ResponseBody): Response => {
    const text = JSON.stringify(body);
    const bytes = Buffer.byteLength(text);
    counts.responseBytes += bytes;
    counts.largestResponse = Math.max(counts.largestResponse, bytes);
    if (bytes > limits.responseBytes) return refuse("ResponsePayloadSizeLimitExceeded");
    const detached: unknown = JSON.parse(text);
    return answer(detached);
  };

  client.connect({
    _resolveRequestUrlAndHeaderInfo: () =>
      Promise.resolve({ url: "https://localhost/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_: unknown, flags: number, message: unknown) =>
        take(flags, isPlainObject(message) ? message["Body"] : undefined),
    }),
  });

  return {
    book,
    client,
    counts,
    log,
    faults,
    actions,
    keptReferences: () => session.references.count(),
    install: () => {
      const before = GLOBALS.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
      for (const name of GLOBALS) {
        const value = client.globals[name];
        Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
      }
      return () => {
        GLOBALS.forEach((name, index) => {
          const descriptor = before[index];
          if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
          else Object.defineProperty(globalThis, name, descriptor);
        });
      };
    },
    beginCellEdit: () => {
      if (editing !== null) return;
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      editing = { ended, end };
    },
    endCellEdit: () => {
      editing?.end();
      editing = null;
    },
    openDialog: () => {
      dialogOpen = true;
    },
    closeDialog: () => {
      dialogOpen = false;
    },
    die: (how) => {
      dead = how;
    },
    revive: () => {
      dead = null;
      session.references.releaseAll();
      session.registrations.clear();
      session.eventsEnabled = true;
    },
    settle: async () => {
      await deliveries;
      await Promise.resolve();
    },
    verify: () => {
      if (mistakes.length > 0) throw mistakes[0];
    },
  };
}
