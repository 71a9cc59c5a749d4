import type { Fact } from "../../accreditation/fact.ts";
import type { Term } from "../../calendar/academic-terms.ts";
import { dateOf, type LocalDate, yearOf } from "../../kernel/dates.ts";
import type { Text } from "../../kernel/text.ts";
import type { ActivityKind } from "../../policy/fact-kind.ts";
import type { Draft } from "../draft.ts";
import type { RulingOf } from "../ruling.ts";
import { withAside } from "../words.ts";

/** The days in which the activities of one quota count. */
interface QuotaSpan {
  readonly period: string;
  readonly name: Text;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const termSpan = ({ year, term, from, to }: Term): QuotaSpan => ({
  period: `${year}-${term}`,
  name: { zh: `${year}学年第${term}学期（${from}–${to}）`, en: `Term ${term} of ${year} (${from} to ${to})` },
  from,
  to,
});

export const yearSpan = (year: number): QuotaSpan => ({
  period: `${year}`,
  name: { zh: `${year} 年`, en: `Year ${year}` },
  from: dateOf(year, 1, 1),
  to: dateOf(year, 12, 31),
});

/** So many activities of a unit by the end of a term or a year; done when that many are registered. */
export function quotaDraft(ruling: RulingOf<"quota">, span: QuotaSpan, facts: readonly Fact[]): Draft {
  const { activity, atLeast } = ruling.timing;
  const held = facts.filter((fact) => counts(fact, activity, span)).length;
  return {
    ruling,
    period: span.period,
    year: yearOf(span.to),
    state: held >= atLeast ? "fulfilled" : "owed",
    targetDue: null,
    schoolDue: ruling.school && span.to,
    agencyDue: ruling.agency && span.to,
    why: withAside(
      {
        zh: `${span.name.zh}，要求不少于${atLeast}次，已登记${held}次 → 截止 ${span.to}`,
        en: `${span.name.en}, at least ${atLeast} asked, ${held} registered → due ${span.to}`,
      },
      ruling.aside,
    ),
    note: null,
    inputs: { from: span.from, to: span.to, activity, atLeast, held },
    citations: ruling.citations,
  };
}

const counts = (fact: Fact, activity: ActivityKind, { from, to }: QuotaSpan): boolean =>
  fact.kind === "activity-held" && fact.activity === activity && from <= fact.on && fact.on <= to;
