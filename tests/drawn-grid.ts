import type { Area, Cell, Grid } from "../src/grid/grid.ts";

const NUMBER = /^-?[\d,]+(\.\d+)?%?$/;

/** Turns what a test draws in a cell into the cell Excel would hold: numbers are numbers. */
function cellOf(text: string): Cell | undefined {
  const [, words = "", fill = null] = /^(.*?)(?:\s*#([0-9A-F]{6}))?$/s.exec(text) ?? [];
  if (words === "") {
    return fill === null
      ? undefined
      : { value: null, kind: "empty", text: "", format: "General", fill };
  }
  if (words.startsWith("'")) {
    return { value: words.slice(1), kind: "text", text: words.slice(1), format: "General", fill };
  }
  if (words.startsWith("@")) {
    const days = Date.parse(words.slice(1)) / 86_400_000 + 25_569;
    return { value: days, kind: "date", text: words.slice(1), format: "yyyy-mm-dd", fill };
  }
  if (words.startsWith("#")) {
    return { value: null, kind: "error", text: words, format: "General", fill };
  }
  if (!NUMBER.test(words)) {
    const shown = words.replaceAll("\\n", "\n");
    return { value: shown, kind: "text", text: shown, format: "General", fill };
  }
  const number = Number(words.replace(/[,%]/g, ""));
  const decimals = words.split(".")[1]?.replace("%", "") ?? "";
  const places = decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`;
  const percent = words.endsWith("%");
  return {
    value: percent ? Number((number / 100).toPrecision(12)) : number,
    kind: "number",
    text: words,
    format: percent ? `${places}%` : words.includes(",") ? `#,##${places}` : "General",
    fill,
  };
}

/**
 * Draws a sheet as text: a line a row, cells between bars; ">" goes on with the cell to its left
 * and "^" with the one above (merged), "'12" is text, "@2014-03-31" a date, "#00B050" at a cell's end is its fill.
 */
export function drawnGrid(drawing: string, sheet = "Sheet1"): Grid {
  const rows = drawing
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
  const merges: Area[] = [];
  const cells = rows.map((row, top) =>
    row.map((text, left) => {
      if (text === ">" || text === "^") return undefined;
      let right = left;
      while (row[right + 1] === ">") right++;
      let bottom = top;
      while (rows[bottom + 1]?.[left] === "^") bottom++;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
      return cellOf(text);
    }),
  );
  return { sheet, hidden: false, cells, merges, hiddenRows: new Set(), hiddenColumns: new Set() };
}
