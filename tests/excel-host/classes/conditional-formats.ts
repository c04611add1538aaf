import { asFlag, asText, asWord, asNumber, readText, readWhole } from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError, NotEmulated } from "../protocol/host-error.ts";
import { overlaps } from "../model/areas.ts";
import { nextGuid } from "../model/book.ts";
import {
  noLook,
  type ConditionalFormat,
  type ConditionalLook,
} from "../model/conditional-format.ts";
import { checkFormula } from "../model/content.ts";
import { cutConditionalFormats } from "../model/copying.ts";
import { guardOption } from "../model/guards.ts";
import { LINE_STYLES } from "../model/style.ts";
import { asColour } from "./colour.ts";
import { makeRange } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import type { Region } from "./region.ts";

interface Owned {
  readonly region: Region;
  readonly format: ConditionalFormat;
}

const EDGES = ["top", "right", "bottom", "left"] as const;
type Edge = (typeof EDGES)[number];

interface OwnedEdge extends Owned {
  readonly edge: Edge;
}

/** Changes a look; on a protected sheet only where formatting is allowed. */
function edit({ region, format }: Owned, change: (look: ConditionalLook) => void): void {
  guardOption(region.sheet, "allowFormatCells");
  change(format.look);
}

const UNDERLINES = ["None", "Single", "Double"] as const;

const conditionalRangeFont: HostClass<Owned> = hostClass<Owned>("ConditionalRangeFont", {
  scalars: {
    color: ({ format }) => format.look.fontColor ?? "",
    bold: ({ format }) => format.look.bold ?? false,
    italic: ({ format }) => format.look.italic ?? false,
    strikethrough: ({ format }) => format.look.strikethrough ?? false,
    underline: ({ format }) => format.look.underline,
  },
  setters: {
    color: (own, value) => {
      edit(own, (look) => (look.fontColor = asColour(value)));
    },
    bold: (own, value) => {
      edit(own, (look) => (look.bold = asFlag(value)));
    },
    italic: (own, value) => {
      edit(own, (look) => (look.italic = asFlag(value)));
    },
    strikethrough: (own, value) => {
      edit(own, (look) => (look.strikethrough = asFlag(value)));
    },
    underline: (own, value) => {
      edit(own, (look) => (look.underline = asWord(value, UNDERLINES)));
    },
  },
  methods: {
    clear: (own) => {
      edit(own, (look) => {
        const { fontColor, bold, italic, strikethrough, underline } = noLook();
        Object.assign(look, { fontColor, bold, italic, strikethrough, underline });
      });
    },
  },
});

const conditionalRangeFill: HostClass<Owned> = hostClass<Owned>("ConditionalRangeFill", {
  scalars: { color: ({ format }) => format.look.fill ?? "" },
  setters: {
    color: (own, value) => {
      edit(own, (look) => (look.fill = asColour(value)));
    },
  },
  methods: {
    clear: (own) => {
      edit(own, (look) => (look.fill = null));
    },
  },
});

const SIDE_NAMES: Readonly<Record<Edge, string>> = {
  top: "EdgeTop",
  right: "EdgeRight",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
};

const conditionalRangeBorder: HostClass<OwnedEdge> = hostClass<OwnedEdge>(
  "ConditionalRangeBorder",
  {
    scalars: {
      sideIndex: ({ edge }) => SIDE_NAMES[edge],
      style: ({ format, edge }) => format.look.borders[edge]?.style ?? "None",
      color: ({ format, edge }) => format.look.borders[edge]?.color ?? "",
    },
    setters: {
      style: (own, value) => {
        const style = asWord(value, LINE_STYLES);
        edit(own, ({ borders }) => {
          borders[own.edge] =
            style === "None" ? null : { color: "#000000", ...borders[own.edge], style };
        });
      },
      color: (own, value) => {
        const color = asColour(value);
        edit(own, ({ borders }) => {
          borders[own.edge] = { style: "Continuous", ...borders[own.edge], color };
        });
      },
    },
  },
);

const edgeNavigation =
  (edge: Edge) =>
  (own: Owned): HostObject =>
    conditionalRangeBorder.of({ ...own, edge });

const conditionalRangeBorderCollection: HostClass<Owned> = hostClass<Owned>(
  "ConditionalRangeBorderCollection",
  {
    scalars: { count: () => EDGES.length },
    navigation: {
      top: edgeNavigation("top"),
      right: edgeNavigation("right"),
      bottom: edgeNavigation("bottom"),
      left: edgeNavigation("left"),
    },
    item: (own, args) => {
      const wanted = readText(args).toLowerCase();
      const edge = EDGES.find((it) => SIDE_NAMES[it].toLowerCase() === wanted);
      if (edge === undefined) throw hostError("InvalidArgument");
      return conditionalRangeBorder.of({ ...own, edge });
    },
  },
);

const conditionalRangeFormat: HostClass<Owned> = hostClass<Owned>("ConditionalRangeFormat", {
  scalars: { numberFormat: ({ format }) => format.look.numberFormat ?? "" },
  navigation: {
    font: (own) => conditionalRangeFont.of(own),
    fill: (own) => conditionalRangeFill.of(own),
    borders: (own) => conditionalRangeBorderCollection.of(own),
  },
  setters: {
    numberFormat: (own, value) => {
      edit(own, (look) => (look.numberFormat = asText(value)));
    },
  },
});

const conditionalFormatRule: HostClass<Owned> = hostClass<Owned>("ConditionalFormatRule", {
  scalars: {
    formula: ({ format }) => format.formula,
    formulaLocal: ({ format }) => format.formula,
  },
  setters: {
    formula: ({ region, format }, value) => {
      guardOption(region.sheet, "allowFormatCells");
      const formula = asText(value);
      if (!formula.startsWith("=")) throw hostError("InvalidArgument");
      checkFormula(formula.slice(1));
      format.formula = formula;
    },
  },
});

const customConditionalFormat: HostClass<Owned> = hostClass<Owned>("CustomConditionalFormat", {
  navigation: {
    rule: (own) => conditionalFormatRule.of(own),
    format: (own) => conditionalRangeFormat.of(own),
  },
});

const priorityOf = ({ region, format }: Owned): number =>
  region.sheet.conditionalFormats.indexOf(format);

const conditionalFormat: HostClass<Owned> = hostClass<Owned>("ConditionalFormat", {
  scalars: {
    id: ({ format }) => format.id,
    type: ({ format }) => format.type,
    priority: priorityOf,
    stopIfTrue: ({ format }) => format.stopIfTrue,
  },
  navigation: {
    // docs: an error where the format is of another kind.
    custom: (own) => {
      if (own.format.type !== "Custom") throw hostError("ItemNotFound");
      return customConditionalFormat.of(own);
    },
    customOrNullObject: (own) =>
      own.format.type === "Custom" ? customConditionalFormat.of(own) : null,
  },
  setters: {
    stopIfTrue: (own, value) => {
      own.format.stopIfTrue = asFlag(value);
    },
    priority: (own, value) => {
      const { conditionalFormats } = own.region.sheet;
      const to = asNumber(value, 0, conditionalFormats.length - 1);
      conditionalFormats.splice(priorityOf(own), 1);
      conditionalFormats.splice(to, 0, own.format);
    },
  },
  methods: {
    delete: ({ region: { sheet }, format }) => {
      guardOption(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((it) => it !== format);
    },
    getRange: ({ region, format }) => {
      const [area, ...others] = format.areas;
      if (area === undefined || others.length > 0) throw hostError("InvalidOperation");
      return makeRange(region, area);
    },
    getRangeOrNullObject: ({ region, format }) => {
      const [area, ...others] = format.areas;
      return area === undefined || others.length > 0 ? null : makeRange(region, area);
    },
    getRanges: ({ region, format }) => rangeAreas.of({ ...region, areas: format.areas }),
  },
});

/** The formats that reach into a region. */
const formatsIn = ({ sheet, areas }: Region): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => overlaps(own, area))),
  );

const find = (region: Region, id: string): ConditionalFormat | undefined =>
  formatsIn(region).find((format) => format.id === id);

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

export const conditionalFormatCollection: HostClass<Region> = hostClass<Region>(
  "ConditionalFormatCollection",
  {
    items: (region) => formatsIn(region).map((format) => conditionalFormat.of({ region, format })),
    item: (region, args) => {
      const format = find(region, readText(args));
      if (format === undefined) throw hostError("ItemNotFound");
      return conditionalFormat.of({ region, format });
    },
    methods: {
      getCount: (region) => formatsIn(region).length,
      getItemAt: (region, args) => {
        const format = formatsIn(region)[readWhole(args)];
        if (format === undefined) throw hostError("InvalidArgument");
        return conditionalFormat.of({ region, format });
      },
      getItemOrNullObject: (region, args) => {
        const format = find(region, readText(args));
        return format === undefined ? null : conditionalFormat.of({ region, format });
      },
      // docs: a new format comes first in priority.
      add: (region, args) => {
        const { sheet, areas } = region;
        guardOption(sheet, "allowFormatCells");
        const type = asWord(readText(args), TYPES);
        if (type !== "Custom") throw new NotEmulated(`a conditional format of type ${type}`);
        const format: ConditionalFormat = {
          id: nextGuid(sheet.book),
          areas: [...areas],
          type,
          formula: "",
          stopIfTrue: false,
          look: noLook(),
        };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormat.of({ region, format });
      },
      clearAll: ({ sheet, areas }) => {
        guardOption(sheet, "allowFormatCells");
        for (const area of areas) cutConditionalFormats(sheet, area);
      },
    },
  },
);
