import { addDays, type LocalDate } from "../kernel/dates.ts";
import type { Parameters } from "../policy/parameters.ts";
import type { StepsBetween } from "./obligation.ts";

type BothDates = { readonly schoolDue: LocalDate | null; readonly agencyDue: LocalDate | null };

/**
 * The days between the school's date and the agency's (N13), reckoned back from the second and each in time for the
 * next; `null` unless both dates are set, one before the other.
 */
export function stepsBetween(
  { schoolDue, agencyDue }: BothDates,
  parameters: Parameters,
): StepsBetween | null {
  if (schoolDue === null || agencyDue === null || schoolDue >= agencyDue) return null;
  const before = (days: number, earliest: LocalDate) => later(earliest, addDays(agencyDue, -days));
  const reviewFinishedBy = before(parameters.reviewFinishedDaysBefore, schoolDue);
  const resubmittedBy = before(parameters.resubmittedDaysBefore, reviewFinishedBy);
  const plannedFilingOn = before(parameters.plannedFilingDaysBefore, resubmittedBy);
  return { reviewFinishedBy, resubmittedBy, plannedFilingOn, filedBy: parameters.filedBy };
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
