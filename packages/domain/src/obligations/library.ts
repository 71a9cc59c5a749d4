import type { Books } from "./rule-books.ts";
import type { RegimeOf } from "./track.ts";

/** What the documents are asked with. */
export interface Library {
  readonly book: Books;
  readonly regimeOf: RegimeOf;
}
