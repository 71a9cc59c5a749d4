import type { InstitutionId, PackageBuildId, PersonId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Generated } from "kysely";

/** The numbered package of one submission; built once, as the same snapshot gives the same bytes. */
export interface PackageBuildTable {
  id: PackageBuildId;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  state: "queued" | "running" | "ready" | "failed";
  requestedBy: PersonId;
  requestedAt: Date;
  /** On the database's clock. */
  leaseUntil: Date | null;
  leaseHolder: string | null;
  attempts: Generated<number>;
  percent: Generated<number>;
  /** The file being packed. */
  step: string | null;
  fileCount: number | null;
  /** Of the zip; it lies in the store under this name. */
  sha256: string | null;
  size: number | null;
  finishedAt: Date | null;
  failure: string | null;
}
