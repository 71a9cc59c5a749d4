import type {
  AppraisalLevel,
  AppraisalState,
  Recommendation,
} from "@goodstanding/domain/appraisal/appraisal";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, InstitutionId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

/** One person's review of one submission, or a free seat in the queue. */
export interface AppraisalTable {
  id: AppraisalId;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  level: AppraisalLevel;
  /** 1 for the first submission that this level reviews. */
  round: number;
  state: AppraisalState;
  reviewerId: PersonId | null;
  /** Which time it is given out: 1 at first, one more whenever it is handed over or goes back into the queue. */
  assignment: Generated<number>;
  due: LocalDate;
  /** Keys of the items that want a mark, as the checklist was when the review was opened. */
  requiredItems: readonly string[];
  openedBy: PersonId;
  openedAt: Date;
  begunAt: Date | null;
  submittedAt: Date | null;
  recommendation: Recommendation | null;
  opinion: string;
  /** What it speaks of, since it was handed in. */
  snapshotHash: string | null;
  lapsedAt: Date | null;
  /** `superseded`: what it was about is handed in no longer; `withdrawn`: the task was taken back. */
  lapse: "superseded" | "withdrawn" | null;
  /** Why it lapsed or was handed over last. */
  reason: string | null;
}
