import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { wantedAgainBy } from "@goodstanding/domain/filings/dates-asked";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { effectiveRule } from "@goodstanding/domain/policy/effective-rule";
import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import type { DutyCandidate, ReminderCandidate } from "@goodstanding/domain/reminders/candidate";
import { deadlinesOf, openDeadlines } from "@goodstanding/domain/reminders/deadline";
import type { AdoptedPolicies } from "../policies/adopted-policies.ts";

/** A filing that is owed, as the planner asks for it. */
export const filingCandidate = (
  filing: FilingView,
  calendar: WorkingCalendar,
  remindingFrom: LocalDate,
): ReminderCandidate => ({
  obligationId: filing.obligationId,
  unitId: filing.unitId,
  programme: filing.programmeName,
  rule: filing.rule,
  regime: filing.regime,
  period: filing.period,
  ...openDeadlines(filing, filing, calendar),
  ladder: filing.ladder,
  dueVersion: filing.dueVersion,
  status: filing.status,
  submittedBefore: filing.firstSubmittedAt !== null,
  wantedAgain: wantedAgainBy(filing) !== null,
  remindingFrom,
});

/** A duty that no filing answers, in the words of the documents that it stands under. */
export function dutyCandidate(
  duty: ObligationView,
  { policies, remindingFrom }: Pick<AdoptedPolicies, "policies" | "remindingFrom">,
): DutyCandidate {
  const { policy } = policies.inForce(duty.regime, duty.rule, duty.year);
  const [cited] = duty.citations;
  return {
    obligationId: duty.id,
    unitId: duty.owningUnitId,
    programme: duty.programmeName,
    rule: duty.rule,
    regime: duty.regime,
    period: duty.period,
    ...deadlinesOf(duty),
    ladder: duty.ladder,
    dueVersion: duty.dueVersion,
    remindingFrom,
    status: null,
    owner: duty.owner,
    name: effectiveRule(policy, duty.rule)?.name ?? ruleNames[duty.rule],
    consequence: duty.consequence,
    basis: cited ?? { document: documentName(policy.association), clause: "" },
  };
}
