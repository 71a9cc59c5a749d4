/** What a reader took from one file: its words and tables in reading order, without look or place on paper. */
export interface DocumentText {
  /** `null` where the format has no fixed pages. */
  readonly pages: number | null;
  /** How many of them were read, where that is known of a text that is cut; absent: all, or it cannot be said. */
  readonly pagesRead?: number;
  readonly blocks: readonly Block[];
  /** A limit ended the reading; what follows is not here. */
  readonly truncated: boolean;
}

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
  /** From 1. */
  readonly page: number | null;
}

export interface TableBlock {
  readonly kind: "table";
  /** The sheet's name; `null` outside workbooks. */
  readonly name: string | null;
  /** A merged cell says its text in each of the cells that it covers. */
  readonly rows: readonly (readonly Cell[])[];
  readonly page: number | null;
  /** Put together from the lines of a page: nobody could find a cell of it by number, and empty cells are not there. */
  readonly isPrinted?: true;
}

/** Dates are text in the form `YYYY-MM-DD`. */
export type Cell = string | number | null;
