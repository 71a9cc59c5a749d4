import type { FactView } from "@goodstanding/database/queries/fact";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { mayWithdrawFact } from "./may-do.ts";

/** Something that happened on a day, who registered it, and why it no longer stands. */
export const factRow = (actor: PersonActor, fact: FactView) => ({
  id: fact.id,
  kind: fact.kind,
  on: fact.onDate,
  programme: fact.programmeId === null ? null : { id: fact.programmeId, name: fact.programmeName ?? "" },
  unit: { id: fact.owningUnitId, name: { zh: fact.unitName, en: fact.unitNameEn } },
  document: fact.document,
  activity: fact.activity,
  closes:
    fact.closesRule !== null && fact.closesPeriod !== null
      ? { rule: fact.closesRule, period: fact.closesPeriod }
      : null,
  /** `null`: read from a list by the machine. */
  recordedBy:
    fact.recordedByName !== null && fact.recordedByNameEn !== null
      ? { zh: fact.recordedByName, en: fact.recordedByNameEn }
      : null,
  recordedAt: fact.recordedAt.toISOString(),
  withdrawn: fact.withdrawnAt
    ? { at: fact.withdrawnAt.toISOString(), because: fact.withdrawnBecause ?? "" }
    : null,
  may: { withdraw: mayWithdrawFact(actor, fact) },
});
