import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";

/** From lightest to gravest. */
export const escalationSteps = [
  "overdue",
  "longOverdue",
  "weekly",
  "beforeAgency",
] as const satisfies readonly (keyof SchoolSettings["escalation"])[];
