import type { Programme } from "../accreditation/programme.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore } from "../calendar/working-days.ts";
import { joinTexts } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import type { Policy } from "../policy/policy.ts";
import { packsOf, resolveCitation } from "../policy/resolve-citation.ts";
import { policyRules } from "../policy/rule.ts";
import { type Duty, dutiesOf } from "./duty.ts";
import { explainDuty } from "./explain-duty.ts";
import { type Judgement, judgeDuty, stateOf } from "./judge-duty.ts";
import { type Obligation, obligationStates } from "./obligation.ts";
import { remarksOn } from "./remarks.ts";
import { schoolDateOf } from "./school-date.ts";

export interface Derivation {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly programme: Programme;
  /** First and last period, both included. */
  readonly from: number;
  readonly to: number;
}

/**
 * What a programme owes in each year of its validity, and in each year that its validity touches why it owes nothing;
 * ordered by period, then rule, one obligation for each pair.
 */
export function deriveObligations(derivation: Derivation): Obligation[] {
  const { policy, programme } = derivation;
  const derived = new Map<string, Obligation>();
  for (const duty of dutiesOf(policy, programme, derivation)) {
    const obligation = obligationOf(derivation, duty, judgeDuty(policy, programme, duty));
    const key = `${obligation.period} ${obligation.rule}`;
    const rival = derived.get(key);
    if (!rival || weight(obligation) <= weight(rival)) derived.set(key, obligation);
  }
  return [...derived.values()].sort(byPeriodAndRule);
}

/** Two chains may touch one year: what is owed outweighs what is not, and the later chain an equal. */
const weight = ({ state }: Obligation): number => obligationStates.indexOf(state);

const byPeriodAndRule = (a: Obligation, b: Obligation): number =>
  Number(a.period) - Number(b.period) || policyRules.indexOf(a.rule) - policyRules.indexOf(b.rule);

function obligationOf({ policy, calendar }: Derivation, duty: Duty, judgement: Judgement): Obligation {
  const owed = judgement.kind === "owed";
  const coverage = calendar.coverage(duty.year);
  const schoolDate = owed ? schoolDateOf(policy, duty) : { due: null, reason: null };
  const agencyDue = owed ? duty.agencyDate : null;
  return {
    rule: duty.rule,
    period: String(duty.year),
    state: stateOf[judgement.kind],
    schoolDue: schoolDate.due,
    agencyDue,
    schoolLastWorkingDay: schoolDate.due && lastWorkingDayOnOrBefore(calendar, schoolDate.due),
    agencyLastWorkingDay: agencyDue && lastWorkingDayOnOrBefore(calendar, agencyDue),
    holidays: coverage,
    why: explainDuty(duty, judgement, schoolDate.due),
    note: joinTexts(remarksOn({ policy, duty, judgement, schoolDate, coverage })),
    citations: citationsOf(policy, duty, judgement),
    packs: packsOf(policy).map(({ id }) => id),
  };
}

function citationsOf(policy: Policy, { rule }: Duty, judgement: Judgement): Citation[] {
  const cited = [
    judgement.kind === "exempt" ? judgement.exemption.citation : undefined,
    policy.school?.rules[rule]?.citation,
    policy.association.rules[rule].citation,
  ];
  return cited
    .filter((citation) => citation !== undefined)
    .map((citation) => resolveCitation(policy, citation));
}
