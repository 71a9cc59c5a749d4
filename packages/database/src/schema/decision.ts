import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** A person's decision on one snapshot; the application role can neither change nor delete it. */
export interface DecisionTable {
  id: string;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  snapshotHash: string;
  kind: "accept" | "return" | "return-to-programme";
  reason: string | null;
  /** The new day for what was returned; a college need not name one. */
  dueAgain: LocalDate | null;
  /** Why it was approved on the one review that the approver had handed in. */
  aloneBecause: string | null;
  decidedBy: PersonId;
  decidedAt: Date;
}
