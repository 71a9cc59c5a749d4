import type { InstitutionId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** A person's decision on one snapshot; the application role can neither change nor delete it. */
export interface DecisionTable {
  id: string;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  snapshotHash: string;
  kind: "accept" | "return";
  reason: string | null;
  decidedBy: PersonId;
  decidedAt: Date;
}
