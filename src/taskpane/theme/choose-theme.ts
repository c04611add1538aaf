export type ThemeName = "light" | "dark" | "highContrast";

/** What Office says of its own colours: six hexadecimal digits after a #. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
}

/** What the browser says of the person's wishes. */
export interface ColourWishes {
  readonly prefersDark: boolean;
  readonly forcedColours: boolean;
}

/** Halfway between black and white, as the eye weighs the three colours. */
const HALFWAY = 128;

/**
 * Chooses the pane's theme: what its host says, then forced colours, then Office's own background,
 * then what the person prefers everywhere.
 *
 * @example chooseTheme({ officeTheme: { bodyBackgroundColor: "#262626" } }, wishes) //=> "dark"
 */
export function chooseTheme(
  host: {
    readonly theme?: ThemeName | undefined;
    readonly officeTheme?: OfficeTheme | undefined;
  },
  wishes: ColourWishes,
): ThemeName {
  if (host.theme !== undefined) return host.theme;
  if (wishes.forcedColours) return "highContrast";
  const light = lightnessOf(host.officeTheme?.bodyBackgroundColor ?? "");
  const isDark = light === null ? wishes.prefersDark : light < HALFWAY;
  return isDark ? "dark" : "light";
}

function lightnessOf(colour: string): number | null {
  const [, red, green, blue] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (
    0.299 * Number.parseInt(red, 16) +
    0.587 * Number.parseInt(green, 16) +
    0.114 * Number.parseInt(blue, 16)
  );
}
