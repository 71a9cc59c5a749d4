import type { Role } from "../access/roles.ts";
import type { SchoolSettings } from "../policy/school-settings.ts";
import type { Candidate } from "./candidate.ts";
import type { PlannedItem } from "./plan-reminders.ts";

/** Working days after the school's date from which on those get a copy whom the school names for it. */
const COPIED_FROM = 3;
const LONG_OVERDUE_FROM = 5;

type Said = Pick<PlannedItem<Candidate>, "rung" | "distance" | "isAskedBefore">;

/**
 * The roles that get a copy of a mail with these items beside the people whom it addresses, by the step of each. After
 * the school's date nobody does before the college itself has been asked once, however late that was.
 */
export const rolesCopied = (
  items: readonly Said[],
  escalation: SchoolSettings["escalation"],
): readonly Role[] => [...new Set(items.flatMap((item) => copiedOf(item, escalation)))];

function copiedOf(
  { rung, distance, isAskedBefore }: Said,
  escalation: SchoolSettings["escalation"],
): readonly Role[] {
  switch (rung) {
    case "school-before":
      return [];
    case "school-overdue":
      if (!isAskedBefore) return [];
      if (distance >= LONG_OVERDUE_FROM) return escalation.longOverdue;
      return distance >= COPIED_FROM ? escalation.overdue : [];
    case "school-weekly":
      return isAskedBefore ? escalation.weekly : [];
    case "agency-before":
      return escalation.beforeAgency;
  }
}
