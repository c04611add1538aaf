export type ThemeName = "light" | "dark" | "highContrast";

/** What Office says of its own colours: six hexadecimal digits after a #. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}
