import type { Session } from "../session.ts";

/** The events that this host fires, by the part of the wire's `_Register…Event` that names them. */
export const EVENTS = {
  DataChanged: "changed",
  Activated: "activated",
  Deactivated: "deactivated",
  Added: "added",
  Deleted: "deleted",
  SelectionChanged: "selectionChanged",
} as const;

export type EventName = (typeof EVENTS)[keyof typeof EVENTS];

/** The methods by which a client asks to be told of events, and asks no more. */
export function eventMethods<Data>(
  sessionOf: (data: Data) => Session,
  targetOf: (data: Data) => string,
): Readonly<Record<string, (data: Data) => void>> {
  const change = (event: EventName, step: 1 | -1) => (data: Data) => {
    const { registrations } = sessionOf(data);
    const key = `${event} ${targetOf(data)}`;
    registrations.set(key, Math.max(0, (registrations.get(key) ?? 0) + step));
  };
  return Object.fromEntries(
    Object.entries(EVENTS).flatMap(([wire, event]) => [
      [`_Register${wire}Event`, change(event, 1)],
      [`_Unregister${wire}Event`, change(event, -1)],
    ]),
  );
}
