/** Formats of a workbook's own, by numbers from 164 on. */
export const OWN_FORMATS = [
  "0.0%",
  "#,##0.00;[Red]-#,##0.00",
  "dd/mm/yyyy hh:mm",
  "[$-809]d mmmm yyyy;@",
  '"£"#,##0;"none"',
  '0.0" per 1,000"',
  "[>=100]0;[<0]-0.00;General",
  "0;-0;;@",
  '@" (text)"',
  '"▲ "0.0%;"▼ "0.0%;"◆ "0.0%',
  ";;;",
  "mmm-yy",
  "# ?/?",
  "0.00E+00",
  "[h]:mm",
  'yyyy"/"yy',
] as const;
