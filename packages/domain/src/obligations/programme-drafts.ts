import type { Programme } from "../accreditation/programme.ts";
import type { Regime } from "../policy/regime.ts";
import type { Draft } from "./draft.ts";
import { inOrder } from "./order.ts";
import type { RuleBook } from "./rule-books.ts";
import { thirdYearDraft } from "./timings/third-year.ts";
import { yearlyDraft } from "./timings/yearly.ts";
import { type RegimeOf, type Track, tracksOf } from "./track.ts";

/** What the documents are asked with. */
export interface Library {
  readonly book: (regime: Regime, year: number) => RuleBook;
  readonly regimeOf: RegimeOf;
}

/** Years, both included. */
export interface Horizon {
  readonly from: number;
  readonly to: number;
}

/** Every duty of a programme inside the years, as the documents alone make it. */
export function programmeDrafts(library: Library, programme: Programme, horizon: Horizon): Draft[] {
  const drafts: Draft[] = [];
  // The later chain first: of two equal duties of one year it is the one that stays.
  for (const track of tracksOf(programme.accreditations, library.regimeOf).reverse())
    ofValidity(library, programme, track, horizon, drafts);
  return inOrder(drafts);
}

function ofValidity(
  { book }: Library,
  { code }: Programme,
  track: Track,
  { from, to }: Horizon,
  drafts: Draft[],
): void {
  const last = Math.min(to, track.endYear);
  for (let year = Math.max(from, track.startYear); year <= last; year++) {
    const rules = book(track.regime, year);
    for (const ruling of rules.yearly) drafts.push(yearlyDraft(track, ruling, code));
    for (const ruling of rules["third-year"]) {
      for (const span of track.spans) {
        const draft = thirdYearDraft(track, span, ruling, code);
        if (draft) drafts.push(draft);
      }
    }
  }
}
