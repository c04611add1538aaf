import { chooseTheme } from "../../src/taskpane/theme/choose-theme.ts";

const LIGHT = { prefersDark: false, forcedColours: false };
const DARK = { prefersDark: true, forcedColours: false };
const FORCED = { prefersDark: false, forcedColours: true };
const office = (bodyBackgroundColor: string) => ({ officeTheme: { bodyBackgroundColor } });

test.each([
  ["what the person prefers everywhere", {}, DARK, "dark"],
  ["light where nobody says anything", {}, LIGHT, "light"],
  ["Office's black before what the person prefers", office("#262626"), LIGHT, "dark"],
  ["Office's white before what the person prefers", office("#FFFFFF"), DARK, "light"],
  ["what the person prefers where Office's colour is no colour", office(""), DARK, "dark"],
  ["high contrast before Office's own colours", office("#FFFFFF"), FORCED, "highContrast"],
  ["what the host says before everything", { theme: "light" as const }, FORCED, "light"],
])("the theme follows %s", (_, host, wishes, theme) => {
  expect(chooseTheme(host, wishes)).toBe(theme);
});
