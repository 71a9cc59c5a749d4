import { deleteStance, saveStance } from "@goodstanding/database/queries/appraisal-notes";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { FindingStance } from "@goodstanding/domain/appraisal/appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { noting } from "./noting.ts";
import { findingsOf } from "./read-workbench.ts";

export interface StanceToTake {
  readonly id: AppraisalId;
  /** See `findingKey` of the domain. */
  readonly key: string;
  /** `null` takes it back. */
  readonly stance: FindingStance | null;
  /** Needed to set aside. */
  readonly reason: string | null;
}

/** Adopts a finding of the machine into the list, or sets it aside. Errors: those of `openOwnAppraisal`, `appraisal.unknown-finding`, `appraisal.stance-reason`. */
export const judgeFinding = (
  deps: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  { id, key, stance, reason: because }: StanceToTake,
): Promise<Result<null, AppError>> =>
  noting(deps, actor, id, async (tx, { submissionId, institutionId }) => {
    if (stance === null) {
      await deleteStance(tx, id, key);
      return ok(null);
    }
    const reason = because?.trim() || null;
    if (stance === "set-aside" && reason === null) return err(appError("appraisal.stance-reason"));
    if (reason !== null && reason.length > 1000) return err(appError("appraisal.stance-reason"));
    const findings = await findingsOf(tx, submissionId);
    if (!findings.some((finding) => finding.key === key)) return err(appError("appraisal.unknown-finding"));
    const takenAt = deps.clock.now();
    await saveStance(tx, { institutionId, appraisalId: id, key, stance, reason, takenAt });
    return ok(null);
  });
