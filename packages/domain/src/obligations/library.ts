import type { RuleBooks } from "./rule-books.ts";
import type { RecordReader } from "./track.ts";

/** What the documents and the records are asked with. */
export interface Library extends RuleBooks, RecordReader {}
