import type { Role } from "../access/roles.ts";
import type { SchoolSettings } from "../policy/school-settings.ts";
import type { PlannedMail } from "./plan-reminders.ts";
import type { RungKind } from "./reminder-step.ts";

/** Who a mail is written to; every mail goes to them, whatever its step. */
const addressee: Role = "teaching-secretary";

/** The roles of the unit that a mail goes to: the secretary, and whom the school has named for the steps that it takes. */
export function rolesTold({ items }: PlannedMail, escalation: SchoolSettings["escalation"]): readonly Role[] {
  const told: Record<RungKind, readonly Role[]> = {
    "school-before": [],
    "school-overdue": escalation.overdue,
    "school-weekly": escalation.weekly,
    "agency-before": escalation.beforeAgency,
  };
  return [...new Set([addressee, ...items.flatMap(({ rung }) => told[rung])])];
}
