/** How much of a document is read; what goes beyond it is left out, and the text says so. */
export interface ReadLimits {
  readonly pages: number;
  /** Of all texts, those in cells too. */
  readonly characters: number;
  /** Of all tables, empty ones between others too. */
  readonly cells: number;
  /** Unpacked bytes of XML. */
  readonly markupBytes: number;
}

/** Room for the scores of four thousand students, and for a book of some five hundred pages. */
export const readLimits: ReadLimits = {
  ...{ pages: 500, characters: 2_000_000, cells: 300_000, markupBytes: 64 * 1024 ** 2 },
};
