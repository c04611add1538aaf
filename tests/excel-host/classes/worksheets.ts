import {
  readOptionalFlag,
  readOptionalText,
  readText,
  type Arguments,
} from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { activeSheet, addSheet, findSheet } from "../model/book.ts";
import { guardStructure } from "../model/guards.ts";
import { visibleSheets } from "../model/sheets.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Session } from "../session.ts";
import { eventMethods } from "./event-registration.ts";
import { worksheet } from "./worksheet.ts";

const sheetsOf = (session: Session, args: Arguments): readonly Sheet[] =>
  readOptionalFlag(args) ? visibleSheets(session.book) : session.book.sheets;

function give(session: Session, sheet: Sheet | undefined): HostObject {
  if (sheet === undefined) throw hostError("ItemNotFound");
  return worksheet.of({ session, sheet });
}

export const worksheetCollection: HostClass<Session> = hostClass<Session>("WorksheetCollection", {
  items: (session) => session.book.sheets.map((sheet) => worksheet.of({ session, sheet })),
  item: (session, args) => give(session, findSheet(session.book, readText(args))),
  methods: {
    ...eventMethods(
      (session: Session) => session,
      () => "Workbook",
    ),
    // A new sheet stands behind the others and is not brought in front (docs: WorksheetCollection.add).
    add: (session, args) => {
      guardStructure(session.book);
      return give(session, addSheet(session.book, readOptionalText(args)));
    },
    getActiveWorksheet: (session) => give(session, activeSheet(session.book)),
    getCount: (session, args) => sheetsOf(session, args).length,
    getFirst: (session, args) => give(session, sheetsOf(session, args)[0]),
    getLast: (session, args) => give(session, sheetsOf(session, args).at(-1)),
    getItemOrNullObject: (session, args) => {
      const sheet = findSheet(session.book, readText(args));
      return sheet === undefined ? null : give(session, sheet);
    },
  },
});
