/** How far an action has come. */
export type Status = "complete" | "inProgress" | "incomplete";

/** The words a lead chooses a status from, and that are printed. */
export const STATUS_CHOICES: Readonly<Record<Status, string>> = {
  complete: "Complete",
  inProgress: "In progress",
  incomplete: "Incomplete – unlikely to be completed",
};
