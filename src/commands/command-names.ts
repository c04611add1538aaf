/**
 * The ribbon buttons that run a function, by the name that `manifest.xml` calls and the code gives
 * to `Office.actions.associate`; `npm run validate` holds the manifest against this list.
 */
export const COMMAND_NAMES = ["checkFigures", "buildAppendix"] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
