/** How an indicator stands; one that is not rated has no colour on the page. */
export type RatingColour = "green" | "amber" | "red" | "notRated";
