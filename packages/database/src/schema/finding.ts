import type { InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import type { Citation } from "@goodstanding/domain/policy/citation";
import type { Finding } from "@goodstanding/domain/review/finding";
import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import type { Severity } from "@goodstanding/domain/review/severity";

export interface FindingTable {
  institutionId: InstitutionId;
  reviewId: ReviewId;
  position: number;
  rule: FindingRule;
  severity: Severity;
  file: string | null;
  place: string | null;
  /** See `findingKey` of the domain. */
  key: string;
  citation: Citation;
  params: Finding["params"];
}
