import type { PolicyChangeKind } from "@goodstanding/domain/policy/policy-change";

/** Everything that can be changed, in the order in which it is offered: documents, dates, readings, the rest. */
export const changeKinds = [
  "school-pack",
  "association-pack",
  "notice",
  "remove-notice",
  "school-date",
  "unit-date",
  "parameters",
  "terms",
  "severities",
  "ladder",
  "escalation",
  "attainment-formula",
  "archive",
] as const satisfies readonly PolicyChangeKind[];
export type ChangeKind = (typeof changeKinds)[number];
