import { asFlag, asWord, readOptionalText, readText } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { activeSheet } from "../model/book.ts";
import type { Session } from "../session.ts";
import { customXmlParts } from "./custom-xml.ts";
import { documentProperties } from "./document-properties.ts";
import { namedItemCollection } from "./names.ts";
import { makeRange } from "./range.ts";
import { settingCollection } from "./settings.ts";
import { tableCollection } from "./tables.ts";
import { openedBook, workbookCreated } from "./workbook-created.ts";
import { worksheetCollection } from "./worksheets.ts";

const runtime: HostClass<Session> = hostClass<Session>("Runtime", {
  scalars: { enableEvents: (session) => session.eventsEnabled },
  setters: {
    enableEvents: (session, value) => {
      session.eventsEnabled = asFlag(value);
    },
  },
});

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

const application: HostClass<Session> = hostClass<Session>("Application", {
  scalars: {
    calculationMode: ({ book }) => book.calculation.mode,
    calculationState: () => "Done",
    calculationEngineVersion: () => 191029,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  setters: {
    calculationMode: ({ book }, value) => {
      book.calculation.mode = asWord(value, MODES);
      if (book.calculation.mode !== "Manual") book.calculation.generation++;
    },
  },
  methods: {
    calculate: ({ book }, args) => {
      asWord(readText(args), CALCULATIONS);
      book.calculation.generation++;
    },
    createWorkbook: (session, args) =>
      workbookCreated.of({ session, book: openedBook(readOptionalText(args)) }),
    suspendApiCalculationUntilNextSync: ({ book }) => {
      book.calculation.suspended = true;
    },
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const workbookProtection: HostClass<Session> = hostClass<Session>("WorkbookProtection", {
  scalars: { protected: ({ book }) => book.structure !== null },
  methods: {
    protect: ({ book }, args) => {
      // As for sheets since June 2026 (#6784) [inferred].
      if (book.structure !== null) throw hostError("AccessDenied");
      book.structure = { password: readOptionalText(args) ?? null };
    },
    unprotect: ({ book }, args) => {
      if (book.structure === null) throw hostError("AccessDenied");
      if (book.structure.password !== (readOptionalText(args) ?? null)) {
        throw hostError("AccessDenied");
      }
      book.structure = null;
    },
  },
});

export const workbook: HostClass<Session> = hostClass<Session>("Workbook", {
  scalars: {
    name: ({ book }) => book.name,
    readOnly: ({ book }) => book.readOnly,
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191029,
  },
  navigation: {
    application: (session) => application.of(session),
    names: (session) => namedItemCollection.of({ session, scope: null }),
    properties: (session) => documentProperties.of(session),
    protection: (session) => workbookProtection.of(session),
    customXmlParts: (session) => customXmlParts.of({ session, namespace: null }),
    settings: (session) => settingCollection.of(session),
    tables: (session) => tableCollection.of({ session, sheet: null }),
    worksheets: (session) => worksheetCollection.of(session),
    _runtime: (session) => runtime.of(session),
  },
  methods: {
    getSelectedRange: (session) => {
      const sheet = activeSheet(session.book);
      return makeRange({ session, sheet }, sheet.selection);
    },
    getActiveCell: (session) => {
      const sheet = activeSheet(session.book);
      const { top, left } = sheet.selection;
      return makeRange({ session, sheet }, { top, left, bottom: top, right: left });
    },
    _RemoveReference: (session, args) => {
      session.references.release(readText(args));
    },
    _RemoveAllReferences: (session) => {
      session.references.releaseAll();
    },
    _GetReferenceCount: (session) => session.references.count(),
  },
});
