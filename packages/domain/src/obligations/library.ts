import type { Regime } from "../policy/regime.ts";
import type { RuleBook } from "./rule-books.ts";
import type { RegimeOf } from "./track.ts";

/** What the documents are asked with. */
export interface Library {
  readonly book: (regime: Regime, year: number) => RuleBook;
  readonly regimeOf: RegimeOf;
}
