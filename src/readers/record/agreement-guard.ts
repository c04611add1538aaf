import type { Agreement } from "../../domain/agreement.ts";
import type { Finding } from "../../finding.ts";
import {
  anyOf,
  isNumber,
  isText,
  isYesOrNo,
  listOf,
  mayHave,
  oneOf,
  orNull,
  withParts,
  type Guard,
} from "./guard.ts";

const isPlace = withParts({ sheet: isText, cell: orNull(isText) });
const isPeriod = withParts({ label: isText, start: orNull(isText), end: orNull(isText) });

const isFigure = withParts({
  value: orNull(isNumber),
  symbol: orNull(oneOf(["x", "c", "z", "low", "w", "p", "r", "e", "b", "u"])),
  text: isText,
  period: orNull(isPeriod),
  place: isPlace,
  decimals: isNumber,
  isChange: isYesOrNo,
  remark: orNull(isText),
});

const isTarget = mayHave(
  {
    text: isText,
    test: oneOf(["atLeast", "atMost", "above", "below", "changeAtLeast", "changeAtMost", "none"]),
    value: orNull(isNumber),
    period: orNull(isPeriod),
    place: isPlace,
    ambiguity: orNull(isText),
    fromBaseline: isYesOrNo,
  },
  { chosen: isText },
);

const isPrinted = withParts({
  text: isText,
  value: isNumber,
  decimals: isNumber,
  inPercent: isYesOrNo,
  arrow: orNull(oneOf(["▲", "▼", "◆"])),
  place: isPlace,
});

const isLayout = oneOf(["comparison", "quarters", "update", "catalogue"]);

const isAskedTarget = withParts({ last: isText, period: orNull(isPeriod), place: isPlace });

const isIndicator = mayHave(
  {
    name: isText,
    code: orNull(isText),
    framework: orNull(isText),
    unit: oneOf(["count", "percent", "rate", "currency", "number"]),
    polarity: oneOf(["higher", "lower", "none"]),
    polaritySource: oneOf(["stated", "suggested", "none"]),
    layout: isLayout,
    baseline: orNull(isFigure),
    lastYear: orNull(isFigure),
    thisYear: orNull(isFigure),
    series: listOf(isFigure),
    targets: listOf(isTarget),
    printedChange: orNull(isPrinted),
    printedDifferenceToBaseline: orNull(isPrinted),
    update: orNull(isText),
    notes: listOf(isText),
    noLongerMonitored: isYesOrNo,
    decimals: isNumber,
    place: isPlace,
  },
  { askedTarget: isAskedTarget },
);

const isLines = listOf(isText);

const isTable = withParts({
  layout: isLayout,
  headings: withParts({
    name: isText,
    baseline: orNull(isLines),
    lastYear: orNull(isLines),
    thisYear: orNull(isLines),
    change: orNull(isLines),
    differenceToBaseline: orNull(isLines),
    targets: listOf(isLines),
    series: listOf(isLines),
  }),
  continues: isYesOrNo,
  indicators: listOf(isIndicator),
});

const isAction = withParts({
  text: isText,
  progress: isText,
  owner: orNull(isText),
  due: orNull(isText),
  status: orNull(oneOf(["complete", "inProgress", "incomplete"])),
  statusSource: orNull(oneOf(["stated", "colour"])),
  theme: orNull(isText),
  place: isPlace,
});

const isAim = withParts({
  number: orNull(isText),
  text: isText,
  actions: listOf(isAction),
  place: isPlace,
});

const isPart = anyOf(
  withParts({
    kind: oneOf(["paragraph"]),
    role: oneOf(["commentary", "note"]),
    text: isText,
    place: isPlace,
  }),
  withParts({ kind: oneOf(["table"]), table: isTable }),
  withParts({ kind: oneOf(["aims"]), aims: listOf(isAim) }),
);

const isPriority = withParts({
  name: isText,
  lead: orNull(isText),
  sheet: isText,
  place: isPlace,
  parts: listOf(isPart),
});

/** Tells whether a record holds a plan. */
export const isAgreement: Guard<Agreement> = withParts({
  title: orNull(isText),
  letter: orNull(isText),
  reportDate: orNull(isText),
  priorities: listOf(isPriority),
});

const offered = { heading: isText, roles: listOf(isText) };

const isChoice = withParts({
  sheet: isText,
  columns: listOf(
    anyOf(withParts({ column: isText, ...offered }), withParts({ row: isNumber, ...offered })),
  ),
});

/** Tells whether a record holds something that was noticed. */
export const isFinding: Guard<Finding> = mayHave(
  {
    code: isText,
    severity: oneOf(["error", "warning", "note"]),
    place: orNull(isPlace),
    message: isText,
  },
  { choice: isChoice },
);
