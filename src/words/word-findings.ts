import { finding, quote } from "../finding.ts";
import type { Place } from "../grid/place.ts";

/** Everything that can be noticed about words on tabs, and the sentence for each. */
export const wordNotice = {
  renamed: (place: Place, it: { before: string; now: string }) =>
    finding(
      "renamed",
      "note",
      place,
      `${quote(it.before, 60)} is taken to be what the plan now calls ${quote(it.now, 60)}; what was typed for it was kept. If they are not the same, move the words.`,
    ),
  left: (place: Place, it: { what: string }) =>
    finding(
      "words-left",
      "warning",
      place,
      `${it.what} is no longer in the plan. What was typed for it stands at the end of its tab until somebody deletes it.`,
    ),
  outside: (place: Place, it: { text: string }) =>
    finding(
      "words-outside",
      "note",
      place,
      `${quote(it.text, 60)} was typed outside the open cells. It stands at the end of the tab; move it where it belongs.`,
    ),
  secondText: (place: Place, it: { what: string }) =>
    finding(
      "two-texts",
      "warning",
      place,
      `There are two texts for one place, ${it.what.charAt(0).toLowerCase()}${it.what.slice(1)}. Both are kept, one beneath the other; please choose one and empty the other's cell.`,
    ),
  cleared: (place: Place, it: { what: string }) =>
    finding(
      "words-cleared",
      "note",
      place,
      `${it.what} was emptied here, but its words still stand in another copy and were kept. Delete them there if they are to go.`,
    ),
  sourceChanged: (place: Place, it: { what: string; source: string }) =>
    finding(
      "source-changed",
      "warning",
      place,
      `The source now says something else for ${it.what} than the tab: ${quote(it.source)}. The tab's words stand; the source's are shown beside them.`,
    ),
  unreadStatus: (place: Place, it: { action: string; text: string }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.action)}: ${quote(it.text, 60)} was not understood as a status; choose one from the list.`,
    ),
  unreadFigure: (place: Place, it: { name: string; text: string }) =>
    finding(
      "ambiguous-value",
      "warning",
      place,
      `${quote(it.name)}: ${quote(it.text, 60)} was typed where a figure is asked for and was not understood as a number.`,
    ),
  figureGiven: (place: Place, it: { name: string; text: string; by: string }) =>
    finding(
      "figure-given",
      "note",
      place,
      `${quote(it.name)}: the source has no figure; ${it.text} was typed into the tab of ${it.by}.`,
    ),
  figureReplaced: (place: Place, it: { name: string; typed: string; source: string }) =>
    finding(
      "figure-replaced",
      "warning",
      place,
      `${quote(it.name)}: ${it.typed} was typed into the tab, and the source now has ${it.source}, which is used.`,
    ),
  judgedWithoutReason: (place: Place, it: { name: string; missing: string }) =>
    finding(
      "judged-without-reason",
      "warning",
      place,
      `${quote(it.name)}: the rating was given by a person, but ${it.missing} is missing beneath it.`,
    ),
} as const;
