import { findPackageBuild } from "@goodstanding/database/queries/package-build";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";

export interface Download {
  readonly sha256: string;
  readonly size: number;
  /** What the file is called where it is saved. */
  readonly name: string;
}

/**
 * The package of a submission for whoever may see the filing; noted unless the download only goes on. Errors:
 * `submission.not-found`, `package.not-found`.
 */
export const openBuiltPackage = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { submissionId, isNoted }: { readonly submissionId: SubmissionId; readonly isNoted: boolean },
): Promise<Result<Download, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const found = await submissionWithFiling(tx, submissionId);
    if (!found) return err(appError("submission.not-found"));
    const { submission, filing } = found;
    const build = await findPackageBuild(tx, submissionId);
    if (build?.state !== "ready" || build.sha256 === null || build.size === null)
      return err(appError("package.not-found"));
    const { sha256, size } = build;
    if (isNoted)
      await record(deps, tx, actor, {
        kind: "package.downloaded",
        objectKind: "package-build",
        objectId: build.id,
        detail: { submissionId, sha256 },
      });
    const name = `${filing.programmeName}_${filing.period}年度材料_第${submission.number}次提交.zip`;
    return ok({ sha256, size, name });
  });
