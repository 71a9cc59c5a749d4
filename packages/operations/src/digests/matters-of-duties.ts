import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import { effectiveRule } from "@goodstanding/domain/policy/effective-rule";
import { resolveCitation } from "@goodstanding/domain/policy/resolve-citation";
import { type Holder, isAttended } from "@goodstanding/domain/reminders/audience";
import type { Candidate } from "@goodstanding/domain/reminders/candidate";
import { trackedDeadlines } from "@goodstanding/domain/reminders/deadline";
import type { DigestMatter } from "@goodstanding/domain/reminders/digest";
import type { AdoptedPolicies } from "../policies/adopted-policies.ts";
import { dutyCandidate } from "../reminders/reminder-candidates.ts";

export interface MatterContext {
  readonly adopted: AdoptedPolicies;
  readonly holders: readonly Holder[];
  /** Nobody has to answer yet for what is due later. */
  readonly unassignedUntil: LocalDate;
}

/** What is owed and no filing answers. */
export const matterOfDuty = (duty: ObligationView, context: MatterContext): DigestMatter => {
  const candidate = dutyCandidate(duty, context.adopted);
  const [due = null] = trackedDeadlines(candidate, candidate.remindingFrom).map((each) => each.due);
  return {
    key: `duty.${duty.id}`,
    ...{ unitId: duty.owningUnitId, programmeId: duty.programmeId, due },
    subject: nameOf(duty),
    what: yearly(candidate.name, duty.period),
    state: { zh: "待办", en: "To be done" },
    ...{ waitsFor: null, movedOn: null },
    isUnassigned: lacksOwner(candidate, due, context),
    consequence: consequenceOf(duty, context.adopted),
  };
};

/** The programme, or the unit that owes it itself. */
const nameOf = ({
  programmeName,
  unitName,
  unitNameEn,
}: Pick<ObligationView, "programmeName" | "unitName" | "unitNameEn">): Text =>
  programmeName === null ? { zh: unitName, en: unitNameEn } : { zh: programmeName, en: programmeName };

/** 2026年度持续改进报备 where the period is a year; a term of an academic year and the day of a clock stand in brackets. */
export function yearly(name: Text, period: string): Text {
  if (/^\d{4}$/.test(period)) {
    const year = name.zh.startsWith("年") ? period : `${period}年`;
    return { zh: `${year}${name.zh}`, en: `${name.en} ${period}` };
  }
  const [, year, term] = /^(\d{4})-([12])$/.exec(period) ?? [];
  const [zh, en] = year ? [`${year}学年第${term}学期`, `term ${term} of ${year}`] : [period, period];
  return { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` };
}

export const lacksOwner = (
  candidate: Candidate,
  due: LocalDate | null,
  { holders, unassignedUntil }: MatterContext,
): boolean => due !== null && due <= unassignedUntil && !isAttended(candidate, holders);

/** What a document says of a missed date, with its own clause; a school's own wish has none. */
export function consequenceOf(
  { regime, rule, year }: Pick<ObligationView, "regime" | "rule" | "year">,
  { policies }: Pick<AdoptedPolicies, "policies">,
): DigestMatter["consequence"] {
  const { policy } = policies.inForce(regime, rule, year);
  const said = effectiveRule(policy, rule);
  if (!said || said.gravity === "internal") return null;
  const { document, clause } = resolveCitation(policy, said.citation);
  return { text: said.consequence, document, clause };
}
