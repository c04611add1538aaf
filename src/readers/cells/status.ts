import type { Status } from "../../domain/status.ts";
import { readOnce } from "./read-once.ts";

/** Words of a status, in lower case. "Not started" is none of the three: nobody has said it will fail. */
const STATUSES: readonly (readonly [Status, readonly string[]])[] = [
  [
    "complete",
    [
      "complete",
      "completed",
      "fully complete",
      "fully completed",
      "done",
      "achieved",
      "finished",
      "delivered",
      "closed",
      "implemented",
      "green",
      "g",
    ],
  ],
  [
    "inProgress",
    [
      "in progress",
      "in-progress",
      "ongoing",
      "on-going",
      "on going",
      "on track",
      "on-track",
      "on target",
      "on schedule",
      "underway",
      "under way",
      "started",
      "progressing",
      "partially complete",
      "partially completed",
      "partly complete",
      "partly completed",
      "partially achieved",
      "amber",
      "yellow",
      "orange",
      "a",
    ],
  ],
  [
    "incomplete",
    [
      "incomplete",
      "not complete",
      "not completed",
      "unlikely to be completed",
      "unlikely to be complete",
      "will not be completed",
      "not achieved",
      "not delivered",
      "not met",
      "cancelled",
      "abandoned",
      "withdrawn",
      "red",
      "r",
    ],
  ],
];

/** A status is a few words; anything longer is progress text. */
const LONGEST = 80;

/**
 * Reads a status in words; what is said after a dash or in brackets does not change it, unless it is a status
 * in words beside a colour: "Green – on track". Colours that differ are none.
 *
 * @example parseStatus("Incomplete – unlikely to be completed") //=> "incomplete"
 */
export function parseStatus(text: string): Status | null {
  const [first, second] = partsOf(text);
  if (first === undefined) return null;
  const status = statusOf(first);
  const other = second === undefined ? null : statusOf(second);
  if (other === null || other === status || !COLOURS.test(first)) return status;
  return COLOURS.test(second ?? "") ? null : other;
}

/**
 * Tells whether a status says more than that it is one: "Amber – two of five sites".
 *
 * @example saysMore("Incomplete – unlikely to be completed") //=> false
 */
export const saysMore = (text: string): boolean =>
  partsOf(text).some((part) => statusOf(part) === null);

const COLOURS = /^(green|amber|yellow|orange|red|[gar])$/;

const statusOf = (word: string): Status | null =>
  STATUSES.find(([, words]) => words.includes(word))?.[0] ?? null;

/** Takes a status apart at dashes, brackets and the like, in lower case; nothing for what is too long. */
function partsOf(text: string): readonly string[] {
  if (text.length > LONGEST * 4) return [];
  const bare = text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(?:status ?:|[■●▪◼⬤•*\u2713\u2714])? ?/u, "")
    .trim();
  if (bare.length > LONGEST) return [];
  if (statusOf(bare) !== null) return [bare];
  const parts = bare.split(/(?<! )[:;,.()/]| [-–—] ?|[–—]| \(/u).map((part) => part.trim());
  return parts.filter((part, at) => part !== "" || at === 0);
}

/** A hue in degrees, and how strong it is; parts between 0 and 1. */
interface Colour {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
  readonly chroma: number;
}

function readColour(fill: string): Colour | null {
  if (!/^#?[\dA-F]{6}$/i.test(fill)) return null;
  const hex = fill.replace("#", "");
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const chroma = most - least;
  const lightness = (most + least) / 2;
  if (chroma === 0) return { hue: 0, saturation: 0, lightness, chroma };
  const sixths =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? 2 + (blue - red) / chroma
        : 4 + (red - green) / chroma;
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  return { hue: (sixths * 60 + 360) % 360, saturation, lightness, chroma };
}

/** The fills that people use for a status: hues in degrees, and how dark each may be. */
const FILLS: readonly { status: Status; from: number; to: number; darkest: number }[] = [
  { status: "incomplete", from: 0, to: 16, darkest: 0.2 },
  // Darker oranges and yellows are browns and olives.
  { status: "inProgress", from: 16, to: 72, darkest: 0.33 },
  { status: "complete", from: 72, to: 168, darkest: 0.15 },
  { status: "incomplete", from: 344, to: 360, darkest: 0.2 },
];
/** Below these a fill is grey, cream or white to the eye. */
const LEAST_SATURATION = 0.33;
const LEAST_CHROMA = 0.07;

/**
 * Reads a status from a fill colour: green, amber or red, pale tints of them too; null for greys,
 * blues and creams.
 *
 * @example statusOfFill("C6EFCE") //=> "complete"
 */
export const statusOfFill = (fill: string | null): Status | null =>
  fill === null ? null : statusOfColour(fill);

/** A workbook has few colours, each in many cells. */
const statusOfColour = readOnce((fill): Status | null => {
  const colour = readColour(fill);
  if (!colour || colour.saturation < LEAST_SATURATION || colour.chroma < LEAST_CHROMA) return null;
  const { hue, lightness } = colour;
  const found = FILLS.find(
    ({ from, to, darkest }) => hue >= from && hue < to && lightness >= darkest,
  );
  return found?.status ?? null;
});
