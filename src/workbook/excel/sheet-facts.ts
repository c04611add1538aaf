/** A worksheet as the list of worksheets has it; the id stays whatever the sheet is called. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
}

/** A name for the whole workbook; the formula has its equals sign. */
export interface NameFacts {
  readonly name: string;
  readonly formula: string;
}
