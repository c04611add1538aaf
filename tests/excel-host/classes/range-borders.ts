import { asWord, readText, readWhole } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { BORDER_INDEXES, readBorder, writeBorder, type BorderIndex } from "../model/borders.ts";
import { guardOption } from "../model/guards.ts";
import { LINE_STYLES, LINE_WEIGHTS, type Edge } from "../model/style.ts";
import { asColour } from "./colour.ts";
import type { Region } from "./region.ts";

interface Border {
  readonly region: Region;
  readonly index: BorderIndex;
}

const PLAIN: Edge = { style: "Continuous", weight: "Thin", color: "#000000" };

/** Reads one property of a border: what none has, and null where lines differ. */
const read =
  (of: (edge: Edge) => string, none: string) =>
  ({ region: { sheet, areas }, index }: Border): string | null => {
    const edge = readBorder(sheet, areas, index);
    return edge === undefined ? null : edge === null ? none : of(edge);
  };

function write(
  { region: { sheet, areas }, index }: Border,
  change: (edge: Edge | null) => Edge | null,
): void {
  guardOption(sheet, "allowFormatCells");
  for (const area of areas) writeBorder(sheet, area, index, change);
}

export const rangeBorder: HostClass<Border> = hostClass<Border>("RangeBorder", {
  scalars: {
    id: ({ index }) => index,
    sideIndex: ({ index }) => index,
    style: read((edge) => edge.style, "None"),
    weight: read((edge) => edge.weight, "Thin"),
    color: read((edge) => edge.color, "#000000"),
    tintAndShade: () => 0,
  },
  setters: {
    style: (border, value) => {
      const style = asWord(value, LINE_STYLES);
      write(border, (edge) => (style === "None" ? null : { ...(edge ?? PLAIN), style }));
    },
    // A weight or colour draws a line where there was none [general].
    weight: (border, value) => {
      const weight = asWord(value, LINE_WEIGHTS);
      write(border, (edge) => ({ ...(edge ?? PLAIN), weight }));
    },
    color: (border, value) => {
      const color = asColour(value);
      write(border, (edge) => ({ ...(edge ?? PLAIN), color }));
    },
  },
});

export const rangeBorderCollection: HostClass<Region> = hostClass<Region>("RangeBorderCollection", {
  scalars: { count: () => BORDER_INDEXES.length, tintAndShade: () => 0 },
  items: (region) => BORDER_INDEXES.map((index) => rangeBorder.of({ region, index })),
  item: (region, args) => rangeBorder.of({ region, index: asWord(readText(args), BORDER_INDEXES) }),
  methods: {
    getItemAt: (region, args) => {
      const index = BORDER_INDEXES[readWhole(args)];
      if (index === undefined) throw hostError("InvalidArgument");
      return rangeBorder.of({ region, index });
    },
  },
});
