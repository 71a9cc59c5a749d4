import type { InstitutionId, PersonId, ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { GatheredFacts } from "@goodstanding/domain/review/facts";
import type { Verdict } from "@goodstanding/domain/review/severity";
import type { Timeliness } from "@goodstanding/domain/review/timeliness";
import type { Generated } from "kysely";

export interface ReviewTable {
  id: ReviewId;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  /** 1 for the first of a submission; the last one counts. */
  number: number;
  state: "queued" | "running" | "finished" | "failed" | "cancelled";
  queuedAt: Date;
  /** Taken last by a worker, on the database's clock. */
  begunAt: Date | null;
  /** On the database's clock. */
  leaseUntil: Date | null;
  leaseHolder: string | null;
  attempts: Generated<number>;
  progressPercent: Generated<number>;
  /** `reading`: files are being opened; `comparing`: with other filings and the rules. */
  progressPhase: "reading" | "comparing" | null;
  /** The file that was opened last. */
  progressStep: string | null;
  finishedAt: Date | null;
  /** Version of the software that reviewed. */
  release: string | null;
  packs: readonly string[] | null;
  /** How many checks ran. */
  checks: number | null;
  /** Version of each check that ran, by its id. */
  checkVersions: Readonly<Record<string, number>> | null;
  /** What was looked at beside the snapshot and its files, as it was then: the same checks give the same findings. */
  gathered: GatheredFacts | null;
  filesIgnored: number | null;
  verdict: Verdict | null;
  timeliness: Timeliness | null;
  failure: string | null;
  /** Who asked for it again; `null`: it came with the submission. */
  askedBy: PersonId | null;
  cancelledBy: PersonId | null;
}
