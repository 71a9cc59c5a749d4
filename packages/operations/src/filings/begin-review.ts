import { listSubmissions, markSubmission } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

/** Notes that a person at the school has begun to review, after which the college can't withdraw. Twice changes nothing. Errors: those of `openFiling`. */
export const beginReview = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId }: { readonly filingId: FilingId },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const open = await openFiling(tx, actor, filingId, "accept");
    if (!open.ok) return open;
    const [latest] = await listSubmissions(tx, filingId);
    if (!latest) return err(appError("submission.not-found"));
    if (latest.reviewBegunAt !== null) return ok(null);
    await markSubmission(tx, latest.id, { reviewBegunAt: deps.clock.now(), reviewBegunBy: actor.personId });
    await record(deps, tx, actor, {
      kind: "filing.review-begun",
      objectKind: "filing",
      objectId: filingId,
      detail: { submissionId: latest.id },
    });
    return ok(null);
  });
