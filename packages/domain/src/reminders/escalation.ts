import type { Role } from "../access/roles.ts";
import type { SchoolSettings } from "../policy/school-settings.ts";
import type { Candidate } from "./candidate.ts";
import type { PlannedItem } from "./plan-reminders.ts";

/** Working days after the school's date from which on those get a copy whom the school names for it, unless its ladder says otherwise. */
export const defaultCopiedFrom = { overdue: 3, longOverdue: 5 } as const;

type Said = Pick<PlannedItem<Candidate>, "rung" | "distance" | "isAskedBefore" | "copiedFrom">;

/**
 * The roles that get a copy of a mail with these items beside the people whom it addresses, by the step of each. After
 * the school's date nobody does before the college itself has been asked once, however late that was.
 */
export const rolesCopied = (
  items: readonly Said[],
  escalation: SchoolSettings["escalation"],
): readonly Role[] => [...new Set(items.flatMap((item) => copiedOf(item, escalation)))];

function copiedOf(
  { rung, distance, isAskedBefore, copiedFrom = defaultCopiedFrom }: Said,
  escalation: SchoolSettings["escalation"],
): readonly Role[] {
  switch (rung) {
    case "school-before":
      return [];
    case "school-overdue":
      if (!isAskedBefore) return [];
      if (distance >= copiedFrom.longOverdue) return escalation.longOverdue;
      return distance >= copiedFrom.overdue ? escalation.overdue : [];
    case "school-weekly":
      return isAskedBefore ? escalation.weekly : [];
    case "agency-before":
      return escalation.beforeAgency;
  }
}
