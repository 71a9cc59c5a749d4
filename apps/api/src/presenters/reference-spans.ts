import { type LocalDate, monthDayIn, yearOf } from "@goodstanding/domain/kernel/dates";
import type { NoticePack, Pack, ReferencePack } from "@goodstanding/domain/policy/pack";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { documentName } from "@goodstanding/domain/policy/resolve-citation";

interface Shown {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The kinds of accreditation that the reader has to do with. */
  readonly regimes: ReadonlySet<Regime>;
}

/** What the calendars of agencies that are 参考 alone name within the days shown; nobody is late by them. */
export const referenceSpans = (packs: readonly ReferencePack[], shown: Shown) =>
  packs
    .filter(({ regime }) => shown.regimes.has(regime))
    .flatMap((pack) => yearsOfFiling(shown).flatMap((filingYear) => entriesOf(pack, filingYear)))
    .filter((span) => overlaps(span, shown));

/** The spans in which an agency receives something, as its notice of the year says. */
export const noticeWindows = (packs: readonly NoticePack[], shown: Shown) =>
  packs
    .filter(({ regime }) => shown.regimes.has(regime))
    .flatMap((pack) =>
      pack.windows.map(({ rule, from, to, citation }) => ({
        id: `${pack.id}-${rule}-${to}`,
        regime: pack.regime,
        name: pack.shortName,
        rule,
        /** `null`: the notice names no first day. */
        from,
        to,
        citation: { pack: pack.id, document: documentName(pack), clause: citation.clause },
      })),
    )
    .filter(({ from, to }) => overlaps({ from: from ?? to, to }, shown));

/** The notices among the packs that ship and those that the office has registered. */
export const ofLevel = <Level extends Pack["level"]>(packs: readonly Pack[], level: Level) =>
  packs.filter((pack): pack is Extract<Pack, { level: Level }> => pack.level === level);

const entriesOf = (pack: ReferencePack, filingYear: number) =>
  pack.entries.map(({ id, name, from, to, yearsAfter, citation }) => ({
    id: `${pack.id}-${id}-${filingYear}`,
    regime: pack.regime,
    name,
    /** Of which year's filings it speaks. */
    filingYear,
    from: monthDayIn(filingYear + yearsAfter, from),
    to: monthDayIn(filingYear + yearsAfter, to),
    citation: { pack: pack.id, document: documentName(pack), clause: citation.clause },
  }));

/** An entry may lie in the year after its filing. */
function yearsOfFiling({ from, to }: Shown): readonly number[] {
  const first = yearOf(from) - 1;
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
}

const overlaps = (
  span: { readonly from: LocalDate; readonly to: LocalDate },
  shown: { readonly from: LocalDate; readonly to: LocalDate },
): boolean => span.from <= shown.to && shown.from <= span.to;
