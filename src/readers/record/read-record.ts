import type { Agreement } from "../../domain/agreement.ts";
import { sealOf } from "../../domain/record-seal.ts";
import type { Finding } from "../../finding.ts";
import type { Grid } from "../../grid/grid.ts";
import { readTabKeys, RECORD_KEY } from "../../grid/tab-keys.ts";
import type { Place } from "../../grid/place.ts";
import { isAgreement, isFinding } from "./agreement-guard.ts";
import { listOf, withParts } from "./guard.ts";

/** What an appendix says of what it was built from. */
export type RecordRead =
  | { readonly kind: "none" }
  /** There is one, but it is not whole any more. */
  | { readonly kind: "damaged"; readonly place: Place }
  | {
      readonly kind: "record";
      readonly agreement: Agreement;
      readonly findings: readonly Finding[];
    };

const isRecord = withParts({ agreement: isAgreement, findings: listOf(isFinding) });

/** Each piece begins with its number: rows may have been sorted. */
const NUMBERED = /^(\d+):/;

/** Reads what an appendix was built from, from its hidden tab; of several workbooks the first has it. */
export function readRecord(grids: readonly Grid[]): RecordRead {
  for (const grid of grids) {
    const keys = readTabKeys(grid);
    if (keys?.tab !== RECORD_KEY) continue;
    const pieces = grid.cells
      .flatMap((row) => {
        const text = row?.[0]?.text ?? "";
        const [whole, number] = NUMBERED.exec(text) ?? [];
        return whole === undefined
          ? []
          : [{ number: Number(number), piece: text.slice(whole.length) }];
      })
      .sort((one, other) => one.number - other.number)
      .map(({ piece }) => piece);
    const [seal = "", ...json] = pieces;
    const record = open(json.join(""), seal);
    return record ?? { kind: "damaged", place: { sheet: grid.sheet, cell: null } };
  }
  return { kind: "none" };
}

function open(json: string, seal: string): RecordRead | null {
  if (seal !== sealOf(json)) return null;
  const value: unknown = JSON.parse(json);
  return isRecord(value) ? { kind: "record", ...value } : null;
}
