import { HostError, hostError } from "../protocol/host-error.ts";
import {
  intersect,
  isOnSheet,
  parseArea,
  quoteSheet,
  splitSheet,
  writeArea,
  type Area,
} from "../model/areas.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Session } from "../session.ts";

/** Cells of one sheet: one area for a Range, several for RangeAreas; areas move when rows are inserted. */
export interface Region {
  readonly session: Session;
  readonly sheet: Sheet;
  areas: readonly Area[];
}

/** The first area, which is the only one of a Range. */
export function areaOf({ areas, sheet }: Region): Area {
  const [area] = areas;
  if (area === undefined || sheet.deleted) {
    throw new HostError("InvalidReference", hostError("InvalidReference").message);
  }
  return area;
}

/** Makes a region, unless it lies beyond the sheet. */
export function regionOf(session: Session, sheet: Sheet, area: Area): Region {
  if (!isOnSheet(area)) throw hostError("InvalidArgument");
  return { session, sheet, areas: [area] };
}

/** "Sheet1!A1:B2", as Range.address writes it. */
export const addressOf = ({ sheet, areas }: Region): string =>
  areas.map((area) => `${quoteSheet(sheet.name)}!${writeArea(area)}`).join(",");

/** Reads an A1 address on a sheet; docs:excel/excel-add-ins-troubleshooting.md has the 8,192 characters. */
export function readAddress(session: Session, sheet: Sheet, address: string): Area {
  if (address.length > session.limits.addressLength) throw hostError("InvalidArgument");
  const { sheet: named, rest } = splitSheet(address.trim());
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) {
    throw hostError("InvalidArgument");
  }
  const area = parseArea(rest);
  if (area === undefined) throw hostError("InvalidArgument");
  return area;
}

/** The part of a region's areas that lies within others. */
export const intersectAll = (areas: readonly Area[], others: readonly Area[]): readonly Area[] =>
  areas.flatMap((area) =>
    others.flatMap((other) => {
      const cut = intersect(area, other);
      return cut === undefined ? [] : [cut];
    }),
  );
