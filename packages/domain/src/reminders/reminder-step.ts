/** One rung of the ladder for one obligation and one version of its dates; unique together with both. */
export type ReminderStep =
  | `school-before-${number}`
  | `school-overdue-${number}`
  | `school-weekly-${number}`
  | `agency-before-${number}`;

/** From lightest to gravest: where rungs fall on one day, the gravest speaks. */
export const rungKinds = ["school-before", "school-overdue", "school-weekly", "agency-before"] as const;
export type RungKind = (typeof rungKinds)[number];

/** Of the school's date: what is said after it. */
export const isOverdueStep = (step: ReminderStep): boolean =>
  step.startsWith("school-overdue-") || step.startsWith("school-weekly-");
