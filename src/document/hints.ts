import type { Field } from "../domain/typed-words.ts";

/** What is said to whoever selects an open cell: a title of at most 32 characters, a text of at most 255. */
export const HINTS: Partial<
  Readonly<Record<Field, { readonly title: string; readonly text: string }>>
> = {
  commentary: {
    title: "Commentary",
    text: "One paragraph to a cell: why the figures changed, and what happens next. What you type stays when the appendix is built again.",
  },
  progress: {
    title: "Progress",
    text: "What has been done since the last report, and what comes next. What you type stays when the appendix is built again.",
  },
  update: {
    title: "Update",
    text: "What has been done since the last report, and what comes next. What you type stays when the appendix is built again.",
  },
  status: { title: "Status", text: "Choose one from the list." },
  rating: {
    title: "Rating",
    text: "To judge it yourself, choose a rating from the list; the reason and your name are asked for beneath. To go back to the rules, empty the cell.",
  },
  reason: { title: "Reason", text: "A few words: they are printed with the rating." },
  name: { title: "Name", text: "Who decided on the rating: a name or an office." },
  figure: {
    title: "Figure",
    text: "The source has no figure for this period. If you have one, type the number alone; it is marked as given by you.",
  },
  target: {
    title: "Target",
    text: "What is to be reached this time: a number such as 85%, or words. The last target is not carried on by itself.",
  },
  second: {
    title: "Two texts",
    text: "There is another text for the same place. Move what you need into the cell above, and empty this one.",
  },
  left: {
    title: "Kept words",
    text: "These words have no place in the plan any more. Move them where they belong, or empty the cell.",
  },
};
