import type { DateAdjustmentView } from "@goodstanding/database/queries/date-adjustment";
import type { FactView } from "@goodstanding/database/queries/fact";
import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { isFilingRule } from "@goodstanding/domain/policy/rule";

/** What a reader may do next about an obligation, so that the console never works it out. */
export function mayWithObligation(actor: PersonActor, obligation: ObligationView) {
  const { owningUnitId, programmeId, rule, schoolDue, state } = obligation;
  const isOpen = state === "owed" || state === "to-confirm";
  const mayAdjust = can(actor, "dates.adjust", owningUnitId) && programmeId !== null;
  return {
    overrideDate: mayAdjust && isOpen,
    /** For all programmes of its unit. */
    grantExtension: mayAdjust && state === "owed" && schoolDue !== null,
    /** A filing is answered with its package. */
    fulfil: can(actor, "facts.record", owningUnitId) && isOpen && !isFilingRule(rule),
    /** Of a quota: its unit may register one more activity. */
    recordActivity: can(actor, "activities.record", owningUnitId) && programmeId === null,
  };
}

export const mayWithdrawFact = (actor: PersonActor, { kind, owningUnitId, withdrawnAt }: FactView): boolean =>
  withdrawnAt === null &&
  can(actor, kind === "activity-held" ? "activities.record" : "facts.record", owningUnitId);

export const mayWithdrawAdjustment = (
  actor: PersonActor,
  { owningUnitId, withdrawnAt }: DateAdjustmentView,
): boolean => withdrawnAt === null && can(actor, "dates.adjust", owningUnitId);
