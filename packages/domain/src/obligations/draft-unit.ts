import type { Fact } from "../accreditation/fact.ts";
import type { Term } from "../calendar/academic-terms.ts";
import { yearOf } from "../kernel/dates.ts";
import type { Keep } from "./draft.ts";
import type { Horizon } from "./draft-programme.ts";
import type { Library } from "./library.ts";
import type { RulingOf } from "./ruling.ts";
import { quotaDraft, termSpan, yearSpan } from "./timings/quota.ts";

/** A unit as the engine sees it. */
export interface Unit {
  /** What it is, in the word that quotas use; a unit of any other kind owes none. */
  readonly kind: string;
  /** In any order; without those that were withdrawn. */
  readonly facts: readonly Fact[];
}

export interface UnitHorizon extends Horizon {
  readonly unit: Unit;
  readonly terms: readonly Term[];
}

/** What a school's document of engineering asks of a unit by number, in the years in which a term or a year ends. */
export function draftUnit(keep: Keep, { book }: Library, { unit, terms, from, to }: UnitHorizon): void {
  const { kind, facts } = unit;
  const quotas = (year: number, per: "term" | "year"): readonly RulingOf<"quota">[] =>
    book("engineering", year).quota.filter(({ timing }) => timing.per === per && timing.of === kind);
  for (const term of terms) {
    const ends = yearOf(term.to);
    if (ends < from || to < ends) continue;
    for (const ruling of quotas(yearOf(term.from), "term")) keep(quotaDraft(ruling, termSpan(term), facts));
  }
  for (let year = from; year <= to; year++)
    for (const ruling of quotas(year, "year")) keep(quotaDraft(ruling, yearSpan(year), facts));
}
