import type { InstitutionId, ObligationId, PersonId, ReminderHoldId } from "@goodstanding/domain/kernel/ids";

/** What a person keeps back of a duty's reminders, as long as its dates stay: one step, or all that come. */
export interface ReminderHoldTable {
  id: ReminderHoldId;
  institutionId: InstitutionId;
  obligationId: ObligationId;
  kind: "paused" | "skipped";
  /** Of what is skipped. */
  step: string | null;
  dueVersion: number;
  reason: string;
  setBy: PersonId;
  setAt: Date;
  liftedBy: PersonId | null;
  liftedAt: Date | null;
}
