/** Takes words out of sight, and leaves them to those who have the page read out. */
export const UNSEEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  margin: "-1px",
  overflowX: "hidden",
  overflowY: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
