import { overlaps, type Area } from "./areas.ts";

/** Things that cover an area each, found by where they are without looking at all of them. */
export interface AreaIndex<Thing extends { readonly area: Area }> {
  readonly add: (thing: Thing) => void;
  readonly remove: (thing: Thing) => void;
  /** What overlaps an area, each once, in the order in which they were added. */
  readonly overlapping: (area: Area) => readonly Thing[];
  readonly at: (row: number, column: number) => Thing | undefined;
  readonly all: () => readonly Thing[];
  readonly size: () => number;
}

/** Rows are taken together by this many; what reaches over more bands than MOST is kept apart. */
const BAND = 16;
const MOST = 64;

/** Starts an index that holds nothing. */
export function startAreaIndex<Thing extends { readonly area: Area }>(): AreaIndex<Thing> {
  const order = new Map<Thing, number>();
  const bands = new Map<number, Set<Thing>>();
  const tall = new Set<Thing>();
  let next = 0;

  const bandsOf = ({ top, bottom }: Area): readonly number[] | undefined => {
    const first = Math.floor(top / BAND);
    const count = Math.floor(bottom / BAND) - first + 1;
    return count > MOST ? undefined : Array.from({ length: count }, (_, index) => first + index);
  };
  const candidates = (area: Area): Iterable<Thing> => {
    const own = bandsOf(area);
    if (own === undefined) return order.keys();
    if (own.length === 1 && tall.size === 0) return bands.get(own[0] ?? 0) ?? [];
    return new Set([...tall, ...own.flatMap((band) => [...(bands.get(band) ?? [])])]);
  };
  return {
    add: (thing) => {
      order.set(thing, next++);
      const own = bandsOf(thing.area);
      if (own === undefined) tall.add(thing);
      for (const band of own ?? []) {
        const set = bands.get(band);
        if (set === undefined) bands.set(band, new Set([thing]));
        else set.add(thing);
      }
    },
    remove: (thing) => {
      order.delete(thing);
      tall.delete(thing);
      for (const band of bandsOf(thing.area) ?? []) bands.get(band)?.delete(thing);
    },
    overlapping: (area) => {
      const hits = [...candidates(area)].filter((thing) => overlaps(thing.area, area));
      return hits.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    },
    at: (row, column) => {
      const cell = { top: row, left: column, bottom: row, right: column };
      for (const thing of candidates(cell)) if (overlaps(thing.area, cell)) return thing;
      return undefined;
    },
    all: () => [...order.keys()],
    size: () => order.size,
  };
}
