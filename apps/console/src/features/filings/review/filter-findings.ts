import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import { type Severity, severities } from "@goodstanding/domain/review/severity";
import type { ReviewFinding } from "./review-views.ts";

export const findingGroups = [...severities, "waived"] as const;
/** Under what a finding stands today: its severity, or `waived`. */
export type FindingGroup = Severity | "waived";

export interface FindingFilter {
  readonly group: FindingGroup | null;
  readonly rule: FindingRule | null;
  readonly course: string | null;
}

export const everyFinding: FindingFilter = { group: null, rule: null, course: null };

export const groupOf = ({ waiver, severity }: Pick<ReviewFinding, "waiver" | "severity">): FindingGroup =>
  waiver === null ? severity : "waived";

/** Those that a filter leaves, in their order. */
export const filterFindings = (
  findings: readonly ReviewFinding[],
  { group, rule, course }: FindingFilter,
): readonly ReviewFinding[] =>
  findings.filter(
    (finding) =>
      (group === null || groupOf(finding) === group) &&
      (rule === null || finding.rule === rule) &&
      (course === null || finding.course === course),
  );
