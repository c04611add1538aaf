import { asFlag, asText, readOptionalText } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { isPlainObject } from "../protocol/plain.ts";
import { NO_OPTIONS, type ProtectionOptions } from "../model/protection.ts";
import type { SheetData } from "./worksheet.ts";

const SELECTION_MODES = ["Normal", "Unlocked", "None"];

/** Reads what is to stay allowed; unknown words are refused. */
function readOptions(given: unknown): ProtectionOptions {
  if (given === null || given === undefined) return NO_OPTIONS;
  if (!isPlainObject(given)) throw hostError("InvalidArgument");
  const known = Object.entries(given).map(([name, value]) => {
    if (!(name in NO_OPTIONS)) throw hostError("InvalidArgument");
    if (name !== "selectionMode") return [name, asFlag(value)] as const;
    if (!SELECTION_MODES.includes(asText(value))) throw hostError("InvalidArgument");
    return [name, value] as const;
  });
  return { ...NO_OPTIONS, ...Object.fromEntries(known) };
}

export const worksheetProtection: HostClass<SheetData> = hostClass<SheetData>(
  "WorksheetProtection",
  {
    scalars: {
      protected: ({ sheet }) => sheet.protection !== null,
      options: ({ sheet }) => sheet.protection?.options ?? NO_OPTIONS,
    },
    methods: {
      // Since 24 June 2026 both refuse what is so already (#6784).
      protect: ({ sheet }, args) => {
        if (sheet.protection !== null) throw hostError("AccessDenied");
        sheet.protection = {
          options: readOptions(args[0]),
          password: readOptionalText(args, 1) ?? null,
        };
      },
      unprotect: ({ sheet }, args) => {
        if (sheet.protection === null) throw hostError("AccessDenied");
        if (sheet.protection.password !== (readOptionalText(args) ?? null)) {
          throw hostError("AccessDenied");
        }
        sheet.protection = null;
      },
    },
  },
);
