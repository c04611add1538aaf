import type { Appendix } from "../../appendix.ts";
import { composeDues } from "../../document/compose-dues.ts";
import { describeDues, DUE_KINDS, type Due } from "../../document/dues.ts";
import { firstUpper, oneLine } from "../text-of.ts";
import type { PaneDues, PaneLead } from "./pane-leads.ts";

/** Puts what each lead owes into the words that the pane shows, one kind together (Rule W10). */
export function composePaneLeads(appendix: Appendix): readonly PaneLead[] {
  const { agreement } = appendix;
  const tabs = appendix.tabs.filter(({ sheet }) => isHere(sheet));
  return composeDues(agreement, tabs).map(({ priority, key, lead, asked, given, dues }) => ({
    priority,
    key,
    lead,
    asked,
    given,
    tab: tabs.find(({ tab }) => tab === key)?.sheet ?? null,
    dues: DUE_KINDS.flatMap((kind) => composeKind(dues.filter((due) => due.kind === kind))),
  }));
}

/** Sheets of files beside the workbook begin with the file's name in brackets, as no name of a sheet can. */
const isHere = (sheet: string): boolean => !sheet.startsWith("[");

const composeKind = (dues: readonly Due[]): readonly PaneDues[] =>
  dues.length === 0
    ? []
    : [
        {
          words: firstUpper(describeDues(dues)),
          items: dues.map(({ about, place }) => ({
            about: about === null ? null : oneLine(about),
            place,
          })),
        },
      ];
