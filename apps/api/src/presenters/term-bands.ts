import { type Term, termsIn, winterBreakOf } from "@goodstanding/domain/calendar/academic-terms";
import { addDays, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import { academicTerms } from "@goodstanding/policy-packs/academic-terms";

export interface Band {
  readonly kind: "term" | "break";
  readonly name: Text;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The terms and winter breaks that have a day in the span, in order of time; `own`: the days that the school has set. */
export function termBands(own: readonly Term[], span: Span): Band[] {
  const terms = termsIn(academicTerms, own, yearOf(span.from), yearOf(span.to));
  const breaks = [...Map.groupBy(terms, ({ year }) => year)].map(([year, ofYear]) =>
    breakBand(year, breakOf(year, ofYear, own)),
  );
  return [...terms.map(termBand), ...breaks]
    .filter(({ from, to }) => from <= span.to && span.from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where a school has set its own terms the break is what lies between them. */
function breakOf(year: number, terms: readonly Term[], own: readonly Term[]): Span {
  const [first, second] = terms;
  if (!first || !second || !own.some((term) => term.year === year)) return winterBreakOf(academicTerms, year);
  return { from: addDays(first.to, 1), to: addDays(second.from, -1) };
}

const termBand = ({ year, term, from, to }: Term): Band => ({
  kind: "term",
  name: {
    zh: `${year}–${year + 1}学年第${term === 1 ? "一" : "二"}学期`,
    en: `${term === 1 ? "First" : "Second"} term of ${year}–${year + 1}`,
  },
  from,
  to,
});

const breakBand = (year: number, { from, to }: Span): Band => ({
  kind: "break",
  name: { zh: `${year + 1}年寒假`, en: `Winter break ${year + 1}` },
  from,
  to,
});
