import type { Fact } from "../accreditation/fact.ts";
import type { Term } from "../calendar/academic-terms.ts";
import { yearOf } from "../kernel/dates.ts";
import type { Draft } from "./draft.ts";
import type { Library } from "./library.ts";
import type { Horizon } from "./programme-drafts.ts";
import type { RulingOf } from "./ruling.ts";
import { quotaDraft, termSpan, yearSpan } from "./timings/quota.ts";

/** A unit as the engine sees it. */
export interface Unit {
  /** What it is, in the word that quotas use; a unit of any other kind owes none. */
  readonly kind: string;
  /** In any order; without those that were withdrawn. */
  readonly facts: readonly Fact[];
}

/** What a school's document of engineering asks of a unit by number, in the years in which a term or a year ends. */
export function unitDrafts(
  { book }: Library,
  unit: Unit,
  terms: readonly Term[],
  { from, to }: Horizon,
): Draft[] {
  const quotas = (year: number, per: "term" | "year"): readonly RulingOf<"quota">[] =>
    book("engineering", year).quota.filter(({ timing }) => timing.per === per && timing.of === unit.kind);
  const ending = terms.filter((term) => from <= yearOf(term.to) && yearOf(term.to) <= to);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [
    ...ending.flatMap((term) =>
      quotas(yearOf(term.from), "term").map((ruling) => quotaDraft(ruling, termSpan(term), unit.facts)),
    ),
    ...years.flatMap((year) =>
      quotas(year, "year").map((ruling) => quotaDraft(ruling, yearSpan(year), unit.facts)),
    ),
  ];
}
