import { listInstitutions } from "@goodstanding/database/queries/institution";
import { withScope } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Deps } from "../deps.ts";
import type { MailSettings } from "./mail-settings.ts";
import { type ReminderPlan, readReminderPlan } from "./read-reminder-plan.ts";

/** What the sweep of a day would send, for every institution; nothing is written. */
export async function previewReminders(
  { database, mail }: Pick<Deps, "database"> & { readonly mail: Pick<MailSettings, "publicUrl"> },
  today: LocalDate,
): Promise<readonly ReminderPlan[]> {
  const because = "a dry run of the reminder sweep covers every institution";
  const institutions = await withScope(database, { kind: "everywhere", because }, listInstitutions);
  const plans: ReminderPlan[] = [];
  for (const { id } of institutions) {
    const scope = { kind: "institution", institutionId: id, unitIds: "all" } as const;
    const plan = await withScope(database, scope, (tx) => readReminderPlan(tx, id, today, mail.publicUrl));
    if (plan) plans.push(plan);
  }
  return plans;
}
