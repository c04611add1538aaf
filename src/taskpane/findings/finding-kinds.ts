/** What findings of one kind are called together; a kind that is not named here shows its own words. */
const TITLES: Readonly<Record<string, string>> = {
  "printed-difference": "A printed difference does not follow from its figures",
  "error-value": "Errors in place of figures",
  "no-indicators": "Nothing to build from",
  "mixed-units": "Figures in more than one unit",
  "unlike-periods": "Periods of different lengths",
  "period-after-report": "Periods that end after the report",
  "overlapping-periods": "Periods that overlap",
  "old-figures": "Old figures",
  "hidden-data": "Hidden, and left out",
  "implausible-jump": "Jumps that are hard to believe",
  "duplicate-indicator": "Indicators that stand twice",
  "ambiguous-heading": "Which column or row is which?",
  "misplaced-remark": "Remarks where a priority's name should be",
  "ambiguous-value": "Cells that can be read in more than one way",
  "ambiguous-target": "Targets that leave a choice",
  "polarity-assumed": "Which way is good?",
  "unread-table": "Not read",
  breakdown: "Totals read in place of their parts",
  "quarter-on-quarter": "One quarter against the one before",
  "missing-figure": "Missing figures",
  "symbol-for-number": "Withheld figures",
  "number-as-text": "Numbers typed as text",
  "status-from-colour": "Statuses read from a colour",
  "figure-in-text": "Figures that stand in words",
  "no-lead": "Priorities without a lead",
  "no-progress": "Actions without progress",
  "no-status": "Actions without a status",
  "no-update-all-year": "No figure in any quarter",
  "small-number": "Small numbers",
  "moved-reference": "Formulas that look at another row",
  "baseline-restated": "Baselines that have changed",
  "last-year-restated": "Last year’s figures that have changed",
  "reworded-indicator": "Indicators that are worded anew",
  "commentary-figure": "Numbers in the commentary that the table contradicts",
  "commentary-direction": "Movements in the commentary that the table contradicts",
  "commentary-period": "Periods in the commentary that the table does not have",
  "stale-commentary": "Commentary that has not changed",
};

/**
 * Names the findings of one kind.
 *
 * @example titleOfKind("polarity-assumed") //=> "Which way is good?"
 */
export const titleOfKind = (kind: string): string =>
  TITLES[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " ");

/** Kinds that say what was not taken into the appendix. */
export const LEFT_OUT: ReadonlySet<string> = new Set(["unread-table", "hidden-data", "breakdown"]);
