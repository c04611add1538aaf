import type { Client } from "./client.ts";
import type { EventName } from "./classes/event-registration.ts";
import { writeArea } from "./model/areas.ts";
import type { Change } from "./model/book.ts";
import type { PlainObject } from "./protocol/plain.ts";
import type { Session } from "./session.ts";

/** The numbers of events in a message, read off the client. */
const MESSAGE_TYPES: Readonly<Record<EventName, number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
};

const CATEGORY = 65_536;

/** Turns what happened into the event it makes, if any; an add-in's own writes make events too. */
function eventOf(
  change: Change,
): { readonly name: EventName; readonly message: PlainObject } | undefined {
  switch (change.kind) {
    case "content":
      return {
        name: "changed",
        message: {
          worksheetId: change.sheet.id,
          address: writeArea(change.area),
          changeType: change.type,
          source: "Local",
          triggerSource: "ThisLocalAddin",
        },
      };
    case "selection":
      return {
        name: "selectionChanged",
        message: { worksheetId: change.sheet.id, address: writeArea(change.area) },
      };
    case "added":
    case "deleted":
    case "activated":
    case "deactivated":
      return { name: change.kind, message: { worksheetId: change.sheet.id, source: "Local" } };
    case "format":
    case "renamed":
    case "visibility":
    case "moved":
    case "shifted":
      return undefined;
  }
}

export interface Events {
  readonly note: (change: Change) => void;
  /** Sends what was noted to the client. */
  readonly deliver: () => void;
}

/** Starts to collect what the client has asked to be told. */
export function startEvents(session: Session, client: () => Client): Events {
  let entries: PlainObject[] = [];
  return {
    note: (change) => {
      const event = session.eventsEnabled ? eventOf(change) : undefined;
      if (event === undefined || !("sheet" in change)) return;
      for (const targetId of [change.sheet.id, "Workbook"]) {
        if ((session.registrations.get(`${event.name} ${targetId}`) ?? 0) === 0) continue;
        entries.push({
          messageCategory: CATEGORY,
          messageType: MESSAGE_TYPES[event.name],
          targetId,
          message: JSON.stringify({ type: MESSAGE_TYPES[event.name], ...event.message }),
        });
      }
    },
    deliver: () => {
      const now = entries;
      entries = [];
      if (now.length > 0) client().sendEvents(now);
    },
  };
}
