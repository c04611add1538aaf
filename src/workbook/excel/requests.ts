/** One thing that a sheet is told. */
export interface Step {
  /** About what it adds to a request, in bytes; rather too much than too little. */
  readonly bytes: number;
  readonly tell: (sheet: Excel.Worksheet) => void;
}

/** Excel on the web refuses a request above 5 MB; below 2 MB it is quick everywhere. */
const MOST_BYTES = 1_500_000;

/** Small enough that a person sees the build go on, large enough that waiting is no matter. */
const MUCH = 250_000;

/** Sends what it is given in as few requests as the limit allows. */
export interface Requests {
  /** Sends what is gathered first, where this would make it too large; then `anew` begins the next. */
  readonly make: (bytes: number, work: () => void, anew?: () => void) => Promise<void>;
  readonly send: () => Promise<void>;
  /** Sends what is gathered where it is worth a round trip: small tabs go together. */
  readonly sendIfMuch: () => Promise<void>;
}

/** Starts gathering. */
export function startRequests(context: Excel.RequestContext): Requests {
  let gathered = 0;
  const send = async (): Promise<void> => {
    gathered = 0;
    await context.sync();
  };
  return {
    make: async (bytes, work, anew) => {
      if (gathered > 0 && gathered + bytes > MOST_BYTES) {
        await send();
        anew?.();
      }
      gathered += bytes;
      work();
    },
    send,
    sendIfMuch: async () => {
      if (gathered >= MUCH) await send();
    },
  };
}

/** Tells a sheet one thing after another; `anew` begins each further request that it takes. */
export async function tellSheet(
  requests: Requests,
  sheet: Excel.Worksheet,
  steps: Iterable<Step>,
  anew?: () => void,
): Promise<void> {
  for (const { bytes, tell } of steps) {
    const work = (): void => {
      tell(sheet);
    };
    await requests.make(bytes, work, anew);
  }
}

/** Lets go of a range at once: kept ones cost two more entries in the request, and one to give back. */
export function briefly<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
  range.untrack();
  return range;
}
