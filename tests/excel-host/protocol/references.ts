import type { HostObject } from "./host-class.ts";

/** The ranges that a client keeps from one request to the next, by the id it was given for each. */
export interface References {
  readonly keep: (object: HostObject) => string;
  readonly idOf: (object: HostObject) => string | undefined;
  readonly find: (id: string) => HostObject | undefined;
  readonly release: (id: string) => void;
  readonly releaseAll: () => void;
  /** How many are kept; anything above 0 after a run is a leak. */
  readonly count: () => number;
  readonly all: () => readonly HostObject[];
}

/** Starts without any reference. */
export function startReferences(): References {
  const byId = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  let next = 1;
  const release = (id: string): void => {
    const object = byId.get(id);
    byId.delete(id);
    if (object !== undefined) ids.delete(object);
  };
  return {
    keep: (object) => {
      const known = ids.get(object);
      if (known !== undefined) return known;
      const id = `reference-${next++}`;
      byId.set(id, object);
      ids.set(object, id);
      return id;
    },
    idOf: (object) => ids.get(object),
    find: (id) => byId.get(id),
    release,
    releaseAll: () => {
      for (const id of byId.keys()) release(id);
    },
    count: () => byId.size,
    all: () => [...byId.values()],
  };
}
