import type { InstitutionId, ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Verdict } from "@goodstanding/domain/review/severity";
import type { Timeliness } from "@goodstanding/domain/review/timeliness";
import type { Generated } from "kysely";

export interface ReviewTable {
  id: ReviewId;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  state: "queued" | "running" | "finished" | "failed";
  queuedAt: Date;
  /** On the database's clock. */
  leaseUntil: Date | null;
  leaseHolder: string | null;
  attempts: Generated<number>;
  progressPercent: Generated<number>;
  /** The file being opened. */
  progressStep: string | null;
  finishedAt: Date | null;
  /** Version of the software that reviewed. */
  release: string | null;
  packs: readonly string[] | null;
  /** How many checks ran. */
  checks: number | null;
  filesIgnored: number | null;
  verdict: Verdict | null;
  timeliness: Timeliness | null;
  failure: string | null;
}
