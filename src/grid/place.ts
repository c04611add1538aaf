/** Where something stands in a workbook: a sheet, and a cell or a run of cells of it. */
export interface Place {
  /** The sheet's name as its tab shows it. */
  readonly sheet: string;
  /** "B4", or "C9:F9" for a run of cells; null for the sheet as a whole. */
  readonly cell: string | null;
}
