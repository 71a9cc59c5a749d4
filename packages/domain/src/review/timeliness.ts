import type { LocalDate } from "../kernel/dates.ts";

export type SchoolStanding = "on-time" | "late" | "no-deadline";
export type AgencyStanding = "on-time" | "late" | "open" | "missed" | "no-deadline";

/** `days`: calendar days between the due date and the local date compared, never negative, `null` without a deadline. */
export interface Timeliness {
  readonly school: { readonly due: LocalDate | null; readonly status: SchoolStanding; readonly days: number | null };
  readonly agency: { readonly due: LocalDate | null; readonly status: AgencyStanding; readonly days: number | null };
}
