const NUMBERED =
  /^(reporting )?(period|year|yr|month|wave|round|survey|phase|cycle) ?(no\.? ?)?#?\d{1,2}$/i;

/** Tells whether a heading numbers a period that nobody could date: "Period 2", "Year 1" (Rule H13). */
export const isNumberedPeriod = (text: string): boolean => NUMBERED.test(text.trim());
