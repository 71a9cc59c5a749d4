import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { appraisalDue } from "@goodstanding/domain/appraisal/appraisal-due";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { stepsBetween } from "@goodstanding/domain/obligations/steps-between";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { institutionCalendar } from "../calendar/institution-calendar.ts";

/** The last working day for a review of a filing, by the dates of its duty and the school's parameters. */
export async function dueOfReview(
  tx: ScopedTransaction,
  { schoolDue, agencyDue }: Pick<FilingView, "schoolDue" | "agencyDue">,
  { parameters }: Pick<Policy, "parameters">,
  { level, round }: { readonly level: AppraisalLevel; readonly round: number },
  today: LocalDate,
): Promise<LocalDate> {
  const steps = stepsBetween({ schoolDue, agencyDue }, parameters);
  return appraisalDue({ level, round, schoolDue, agencyDue, steps }, today, await institutionCalendar(tx));
}
