import { asWord, readOptionalFlag, readOptionalText, readWhole } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import {
  cellsOf,
  COLUMNS,
  intersect,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  ROWS,
  type Area,
} from "../model/areas.ts";
import { CLEAR_TYPES, clearArea } from "../model/clearing.ts";
import { usedArea } from "../model/used.ts";
import { conditionalFormatCollection } from "./conditional-formats.ts";
import { dataValidation } from "./data-validation.ts";
import { makeRange, range } from "./range.ts";
import { rangeFormat } from "./range-format.ts";
import { addressOf, intersectAll, readAddress, type Region } from "./region.ts";
import { worksheet } from "./worksheet.ts";

const rangeCollection: HostClass<Region> = hostClass<Region>("RangeCollection", {
  items: (region) => region.areas.map((area) => makeRange(region, area)),
  methods: {
    getCount: (region) => region.areas.length,
    getItemAt: (region, args) => {
      const area = region.areas[readWhole(args)];
      if (area === undefined) throw hostError("InvalidArgument");
      return makeRange(region, area);
    },
  },
});

function areasIn(region: Region, given: unknown): readonly Area[] {
  if (typeof given === "string") return [readAddress(region.session, region.sheet, given)];
  const other = range.dataOf(given) ?? rangeAreas.dataOf(given);
  if (other === undefined || other.sheet !== region.sheet) throw hostError("InvalidArgument");
  return other.areas;
}

const usedIn = (region: Region, valuesOnly: boolean): readonly Area[] =>
  region.areas.flatMap((area) => {
    const used = usedArea(region.sheet, valuesOnly, area);
    const cut = used && intersect(used, area);
    return cut === undefined ? [] : [cut];
  });

/** Several areas of a sheet take formats, rules and protection; values, number formats and merging they lack. */
export const rangeAreas: HostClass<Region> = hostClass<Region>("RangeAreas", {
  kept: true,
  scalars: {
    address: addressOf,
    addressLocal: addressOf,
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => {
      const count = areas.reduce((sum, area) => sum + cellsOf(area), 0);
      return count > 2_147_483_647 ? -1 : count;
    },
    isEntireColumn: ({ areas }) => areas.every(isWholeColumns),
    isEntireRow: ({ areas }) => areas.every(isWholeRows),
  },
  navigation: {
    areas: (region) => rangeCollection.of(region),
    worksheet: ({ session, sheet }) => worksheet.of({ session, sheet }),
    format: (region) => rangeFormat.of(region),
    dataValidation: (region) => dataValidation.of(region),
    conditionalFormats: (region) => conditionalFormatCollection.of(region),
  },
  methods: {
    getEntireRow: (region) =>
      rangeAreas.of({
        ...region,
        areas: region.areas.map((area) => ({ ...area, left: 0, right: COLUMNS - 1 })),
      }),
    getEntireColumn: (region) =>
      rangeAreas.of({
        ...region,
        areas: region.areas.map((area) => ({ ...area, top: 0, bottom: ROWS - 1 })),
      }),
    getIntersection: (region, args) => {
      const areas = intersectAll(region.areas, areasIn(region, args[0]));
      if (areas.length === 0) throw hostError("ItemNotFound");
      return rangeAreas.of({ ...region, areas });
    },
    getIntersectionOrNullObject: (region, args) => {
      const areas = intersectAll(region.areas, areasIn(region, args[0]));
      return areas.length === 0 ? null : rangeAreas.of({ ...region, areas });
    },
    getOffsetRangeAreas: (region, args) => {
      const [rows, columns] = [readWhole(args, 0), readWhole(args, 1)];
      const areas = region.areas.map((area) => ({
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      }));
      if (!areas.every(isOnSheet)) throw hostError("InvalidArgument");
      return rangeAreas.of({ ...region, areas });
    },
    getUsedRangeAreas: (region, args) => {
      const areas = usedIn(region, readOptionalFlag(args));
      return rangeAreas.of({
        ...region,
        areas: areas.length === 0 ? region.areas.slice(0, 1) : areas,
      });
    },
    getUsedRangeAreasOrNullObject: (region, args) => {
      const areas = usedIn(region, readOptionalFlag(args));
      return areas.length === 0 ? null : rangeAreas.of({ ...region, areas });
    },
    clear: (region, args) => {
      const type = asWord(readOptionalText(args) ?? "All", CLEAR_TYPES);
      for (const area of region.areas) clearArea(region.sheet, area, type);
    },
    calculate: () => undefined,
  },
});
