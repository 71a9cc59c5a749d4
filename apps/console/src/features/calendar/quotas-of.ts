import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { type ActivityKind, activityKinds } from "@goodstanding/domain/policy/fact-kind";
import type { CalendarDuty } from "./calendar-views.ts";

/** So many activities asked of a unit in a term or a year. */
export interface Quota {
  readonly duty: CalendarDuty;
  readonly activity: ActivityKind;
  readonly held: number;
  readonly atLeast: number;
  /** First and last day on which an activity counts. */
  readonly from: string;
  readonly to: string;
}

/** The quotas in whose term or year a day lies. */
export const quotasOn = (day: LocalDate, duties: readonly CalendarDuty[]): readonly Quota[] =>
  duties.flatMap((duty) => quotaOf(duty) ?? []).filter(({ from, to }) => from <= day && day <= to);

/** What the duty was counted from; `null` where it is no quota. */
function quotaOf(duty: CalendarDuty): Quota | null {
  const { held, atLeast, from, to } = duty.inputs;
  const activity = activityKinds.find((each) => each === duty.inputs.activity);
  if (activity === undefined || typeof held !== "number" || typeof atLeast !== "number") return null;
  return { duty, activity, held, atLeast, from: String(from), to: String(to) };
}
