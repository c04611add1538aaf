/** A number that stands in a text, and the number format that its writing calls for. */
export interface NumberText {
  readonly value: number;
  readonly format: string;
}

const NUMBER =
  /^\s*(?<open>\()?\s*(?<sign>[-+])?\s*(?<currency>\$)?\s*(?<sign2>[-+])?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<exponent>[Ee][-+]?\d+)?\s*(?<percent>%)?\s*(?<close>\))?\s*$/;
const FRACTION = /^\s*(?<sign>-)?(?<whole>\d+) +(?<above>\d{1,3})\/(?<below>\d{1,3})\s*$/;

/** Excel keeps 15 digits of what is typed and puts noughts for the others. */
function firstDigits(digits: string): string {
  let kept = 0;
  return digits.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== "0") kept++;
    return kept > 15 ? "0" : digit;
  });
}

const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/**
 * Parses what Excel (en-US, as the API reads: #1559, #229, #3775) takes for a number when it is typed:
 * 1,234 · 12% · (12) · $5 · 1E5 · 1 1/2 [general]. A pound sign is no currency of en-US.
 */
export function parseNumberText(text: string): NumberText | undefined {
  const fraction = FRACTION.exec(text)?.groups;
  if (fraction !== undefined) {
    const below = Number(fraction["below"]);
    if (below === 0) return undefined;
    const value = Number(fraction["whole"]) + Number(fraction["above"]) / below;
    return { value: fraction["sign"] === "-" ? -value : value, format: "# ?/?" };
  }
  const groups = NUMBER.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { open, close, sign, sign2, currency, digits = "", exponent = "", percent } = groups;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (sign !== undefined && sign2 !== undefined) return undefined;
  if (open !== undefined && (sign ?? sign2) !== undefined) return undefined;
  const size = fifteenDigits(Number(`${firstDigits(digits.replaceAll(",", ""))}${exponent}`));
  if (!Number.isFinite(size)) return undefined;
  const signed = open !== undefined || sign === "-" || sign2 === "-" ? -size : size;
  const value = percent === undefined ? signed : fifteenDigits(signed / 100);
  return {
    value: value === 0 ? 0 : value,
    format: formatOf({ digits, exponent, currency, percent }),
  };
}

function formatOf({
  digits,
  exponent,
  currency,
  percent,
}: {
  readonly digits: string;
  readonly exponent: string;
  readonly currency: string | undefined;
  readonly percent: string | undefined;
}): string {
  const decimals = digits.includes(".") ? ".00" : "";
  if (percent !== undefined) return `0${decimals}%`;
  if (exponent !== "") return "0.00E+00";
  if (currency !== undefined)
    return decimals === "" ? "$#,##0_);[Red]($#,##0)" : "$#,##0.00_);[Red]($#,##0.00)";
  return digits.includes(",") ? `#,##0${decimals}` : "General";
}
