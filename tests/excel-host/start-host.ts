import { range } from "./classes/range.ts";
import { rangeAreas } from "./classes/range-areas.ts";
import type { Region } from "./classes/region.ts";
import { workbook } from "./classes/workbook.ts";
import { loadClient, type Client, type ClientBuild } from "./client.ts";
import { startEvents } from "./events.ts";
import { Interruption, startFaults, type Faults } from "./faults.ts";
import { installGlobals } from "./globals.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { startGate, type Machine } from "./machine.ts";
import type { Book } from "./model/book.ts";
import { moveArea } from "./model/shifting.ts";
import { makePage } from "./page.ts";
import type { ActionFacts } from "./protocol/context.ts";
import { execute, type ResponseBody } from "./protocol/executor.ts";
import type { HostObject } from "./protocol/host-class.ts";
import { HostError } from "./protocol/host-error.ts";
import { isPlainObject } from "./protocol/plain.ts";
import { startReferences } from "./protocol/references.ts";
import { readRequest } from "./protocol/wire.ts";
import { memberChecks, supports, type Floor } from "./requirement-sets.ts";
import { answer, never, refuse, type Response } from "./responses.ts";
import type { Session } from "./session.ts";

export interface HostOptions {
  readonly build?: ClientBuild;
  /** The requirement sets that this Excel has; FLOOR, unless said. */
  readonly floor?: Floor;
  readonly limits?: Partial<Limits>;
  /** True where the workbook is only open to be viewed, as on the web: nothing can be written. */
  readonly viewing?: boolean;
  /** True keeps every request's actions in `log`. */
  readonly logging?: boolean;
}

/** An Excel of 2021 and later; without DelayForCellEdit the client does not ask to wait for a cell. */
export const FLOOR: Floor = { ExcelApi: "1.13", SharedRuntime: "1.1", DelayForCellEdit: "1.1" };

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
export interface Host extends Machine {
  readonly book: Book;
  /** The workbooks that the add-in has opened, each in a window of its own. */
  readonly opened: readonly Book[];
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
  /** A new session over the same workbook: kept ranges and event handlers are forgotten. */
  readonly revive: () => void;
  /** Waits until events that were due have been sent. */
  readonly settle: () => Promise<void>;
  /** Throws the first thing that was asked for and is not emulated, if any. */
  readonly verify: () => void;
}

/** Opens a workbook in an emulated Excel, with Microsoft's real client in front of it. */
export function startHost(book: Book, options: HostOptions = {}): Host {
  const floor = options.floor ?? FLOOR;
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
  const mistakes: unknown[] = [];
  const gate = startGate(options.viewing === true);
  let deliveries = Promise.resolve();

  const session: Session = {
    book,
    opened: [],
    references: startReferences(),
    limits,
    eventsEnabled: true,
    registrations: new Map(),
  };
  const page = makePage();
  const client = loadClient({
    build: options.build ?? "win32",
    isSetSupported: supports(floor),
    ...page,
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
        gate.checkFocus(facts.member);
        faults.onAction("before", facts, book);
      },
      after: (facts) => {
        faults.onAction("after", facts, book);
      },
    });

  const respond = (mishap: Interruption["mishap"]): Response | Promise<never> => {
    if (mishap.kind === "transportError") return refuse(mishap.code);
    gate.machine.die(mishap.kind);
    return gate.deadAnswer() ?? never();
  };

  const take = async (flags: number, sent: unknown): Promise<Response> => {
    const text = JSON.stringify(sent);
    const bytes = Buffer.byteLength(text);
    counts.roundTrips++;
    counts.requestBytes += bytes;
    counts.largestRequest = Math.max(counts.largestRequest, bytes);
    const dead = gate.deadAnswer();
    if (dead !== undefined) return dead;
    if (bytes > limits.requestBytes) return refuse("RequestPayloadSizeLimitExceeded");
    const refusal = await gate.admit(flags);
    if (refusal !== undefined) return refusal;
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
      if (error instanceof HostError) return refuse(error.code);
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
    ...gate.machine,
    book,
    opened: session.opened,
    client,
    counts,
    log,
    faults,
    actions: page.actions,
    keptReferences: () => session.references.count(),
    install: () => installGlobals(client),
    revive: () => {
      gate.live();
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
