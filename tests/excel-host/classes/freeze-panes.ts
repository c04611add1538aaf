import { readOptionalWhole } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import {
  areaOfSize,
  COLUMNS,
  isWholeColumns,
  isWholeRows,
  ROWS,
  type Area,
} from "../model/areas.ts";
import { makeRange, readRange } from "./range.ts";
import type { SheetData } from "./worksheet.ts";

function frozenArea({ sheet }: SheetData): Area | undefined {
  if (sheet.frozen === null) return undefined;
  const { rows, columns } = sheet.frozen;
  return areaOfSize(0, 0, rows === 0 ? ROWS : rows, columns === 0 ? COLUMNS : columns);
}

function count(args: readonly unknown[], most: number): number {
  const value = readOptionalWhole(args, 0, 1);
  if (value < 1 || value > most) throw hostError("InvalidArgument");
  return value;
}

export const worksheetFreezePanes: HostClass<SheetData> = hostClass<SheetData>(
  "WorksheetFreezePanes",
  {
    methods: {
      freezeRows: ({ sheet }, args) => {
        sheet.frozen = { rows: count(args, ROWS - 1), columns: 0 };
      },
      freezeColumns: ({ sheet }, args) => {
        sheet.frozen = { rows: 0, columns: count(args, COLUMNS - 1) };
      },
      // The range is what stays in sight, and it begins at A1 (docs: freezeAt).
      freezeAt: (data, args) => {
        const area = readRange({ ...data, areas: [] }, args);
        if (area.top !== 0 || area.left !== 0) throw hostError("InvalidArgument");
        data.sheet.frozen = {
          rows: isWholeColumns(area) ? 0 : area.bottom + 1,
          columns: isWholeRows(area) ? 0 : area.right + 1,
        };
      },
      unfreeze: ({ sheet }) => {
        sheet.frozen = null;
      },
      getLocation: (data) => {
        const area = frozenArea(data);
        if (area === undefined) throw hostError("ItemNotFound");
        return makeRange(data, area);
      },
      getLocationOrNullObject: (data) => {
        const area = frozenArea(data);
        return area === undefined ? null : makeRange(data, area);
      },
    },
  },
);
