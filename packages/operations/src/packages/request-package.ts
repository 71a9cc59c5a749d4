import { type PackageBuildRow, requestPackageBuild } from "@goodstanding/database/queries/package-build";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { PackageBuildId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";

/**
 * Asks for the numbered package of a submission. One that is being built or stands ready stays as it is, because the
 * same snapshot gives the same bytes. The row is committed before the job is queued: if queueing fails, a sweep finds
 * the row. Errors: `submission.not-found`, `access.denied`, `package.withdrawn`.
 */
export async function requestPackage(
  deps: Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">,
  actor: PersonActor,
  { submissionId }: { readonly submissionId: SubmissionId },
): Promise<Result<{ readonly state: PackageBuildRow["state"] }, AppError>> {
  const requested = await withScope(deps.database, scopeOf(actor), (tx) =>
    request(deps, tx, actor, submissionId),
  );
  if (!requested.ok) return requested;
  const { id, state } = requested.value;
  if (state === "queued")
    await deps.queue
      .enqueue("package.build", { packageBuildId: id, institutionId: actor.institutionId })
      .catch((error: unknown) =>
        deps.log.warn({ error, packageBuildId: id }, "The queue did not take the package; the sweep will"),
      );
  return ok({ state });
}

async function request(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  submissionId: SubmissionId,
): Promise<Result<PackageBuildRow, AppError>> {
  const found = await submissionWithFiling(tx, submissionId);
  if (!found) return err(appError("submission.not-found"));
  const { submission, filing } = found;
  if (!can(actor, "package.build", filing.unitId)) return err(appError("access.denied"));
  if (submission.withdrawnAt) return err(appError("package.withdrawn"));
  const { build, isNew } = await requestPackageBuild(tx, {
    id: deps.newId<PackageBuildId>(),
    institutionId: actor.institutionId,
    submissionId,
    state: "queued",
    requestedBy: actor.personId,
    requestedAt: deps.clock.now(),
  });
  if (isNew)
    await record(deps, tx, actor, {
      kind: "package.requested",
      objectKind: "package-build",
      objectId: build.id,
      detail: { submissionId, snapshotHash: submission.snapshotHash },
    });
  return ok(build);
}
