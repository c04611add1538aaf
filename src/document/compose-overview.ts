import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import type { JudgedAgreement, JudgedPriority } from "../domain/judgement.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import { SEVERITIES, type Finding } from "../finding.ts";
import { composeDues } from "./compose-dues.ts";
import { composeLeft } from "./compose-kept.ts";
import { describeName } from "./compose-table.ts";
import { priorityFinder } from "./finding-priority.ts";
import type { OverviewPage, OverviewRow, PriorityCounts } from "./overview.ts";

/** Findings that the overview shows in a list of their own. */
const LISTED_APART = "polarity-assumed";

/** Composes the overview: exceptions first, then counts, every indicator, and everything doubtful. */
export function composeOverview(
  agreement: JudgedAgreement,
  findings: readonly Finding[],
  asks = true,
): OverviewPage {
  const { priorities, words } = agreement;
  const judged = priorities.flatMap((priority, index) =>
    indicatorsOf(priority).map((indicator, place) => ({
      indicator,
      row: {
        priority: index,
        indicator: place,
        name: describeName(indicator),
        colour: indicator.judgement.rating.colour,
      },
    })),
  );
  const rows: readonly OverviewRow[] = judged.map(({ row }) => row);
  const inColour = (colour: RatingColour) => rows.filter((row) => row.colour === colour);
  const doubtful = findings
    .filter(({ severity, code }) => severity !== "note" && code !== LISTED_APART)
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const priorityOf = priorityFinder(priorities);
  return {
    exceptions: [...inColour("red"), ...inColour("amber")],
    indicators: rows,
    counts: priorities.map(countPriority),
    assumed: judged.flatMap(({ indicator, row }) =>
      indicator.judgement.rating.assumed
        ? [
            {
              ...row,
              polarity: `${indicator.polarity} is better`,
              where: describePlace(indicator.place),
            },
          ]
        : [],
    ),
    findings: doubtful.map(({ severity, place, message }) => ({
      severity,
      where: place === null ? "" : describePlace(place),
      message,
      priority: place === null ? null : priorityOf(place),
    })),
    notes: gatherNotes(findings),
    dues: asks ? composeDues(agreement) : [],
    kept: composeLeft(words === undefined ? undefined : { left: [], outside: words.outside }, {
      asks,
      words: undefined,
    }),
  };
}

const describePlace = ({ sheet, cell }: NonNullable<Finding["place"]>): string =>
  cell === null ? sheet : `${sheet}!${cell}`;

/** Counts how many indicators and actions of a priority stand where. */
export function countPriority(priority: JudgedPriority, index: number): PriorityCounts {
  const colours = indicatorsOf(priority).map(({ judgement }) => judgement.rating.colour);
  const statuses = aimsOf(priority).flatMap(({ actions }) =>
    actions.map(({ status }) => status ?? "none"),
  );
  const count = <T>(all: readonly T[], one: T) => all.filter((each) => each === one).length;
  return {
    priority: index,
    ratings: {
      green: count(colours, "green"),
      amber: count(colours, "amber"),
      red: count(colours, "red"),
      notRated: count(colours, "notRated"),
    },
    statuses: {
      complete: count(statuses, "complete"),
      inProgress: count(statuses, "inProgress"),
      incomplete: count(statuses, "incomplete"),
      none: count(statuses, "none"),
    },
  };
}

/** A code is for programs; people read its words: "Status from colour". */
const describeCode = (code: string): string =>
  code.charAt(0).toUpperCase() + code.slice(1).replaceAll("-", " ");

function gatherNotes(findings: readonly Finding[]): OverviewPage["notes"] {
  const notes = findings.filter(({ severity }) => severity === "note");
  return [...new Set(notes.map(({ code }) => code))].map((code) => {
    const own = notes.filter((note) => note.code === code);
    const places = own.flatMap(({ place }) => (place === null ? [] : [place]));
    const sheets = [...new Set(places.map(({ sheet }) => sheet))];
    const where = sheets.map((sheet) => {
      const cells = places.flatMap(({ sheet: of, cell }) =>
        of === sheet && cell !== null ? [cell] : [],
      );
      return cells.length === 0 ? sheet : `${sheet}: ${[...new Set(cells)].join(", ")}`;
    });
    return { what: describeCode(code), count: own.length, where: where.join("; ") };
  });
}
