import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

import type { ThemeName } from "./choose-theme.ts";

/** Excel's green, from its darkest to its lightest. */
const GREEN: BrandVariants = {
  10: "#031a0d",
  20: "#062815",
  30: "#08371d",
  40: "#0a4524",
  50: "#0c522b",
  60: "#0d5f32",
  70: "#0e6e39",
  80: "#107c41",
  90: "#1a8f4e",
  100: "#3bae70",
  110: "#52b87f",
  120: "#6ec395",
  130: "#8bd0ab",
  140: "#a8dec1",
  150: "#c6ebd6",
  160: "#e3f6eb",
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(GREEN),
  dark: createDarkTheme(GREEN),
  highContrast: teamsHighContrastTheme,
};
