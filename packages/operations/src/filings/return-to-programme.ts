import { insertDecision } from "@goodstanding/database/queries/decision";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { refuseOpenReviews } from "../appraisals/refuse-open-reviews.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

/** The college sends a filing back to the programme, with what has to change. Errors: those of `openFiling`, `filing.reason-required`, `appraisal.still-open`. */
export const returnToProgramme = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { filingId, reason: because }: { readonly filingId: FilingId; readonly reason: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const reason = because.trim();
    if (reason === "") return err(appError("filing.reason-required"));
    const open = await openFiling(tx, actor, filingId, "return-to-programme");
    if (!open.ok) return open;
    const [latest] = await listSubmissions(tx, filingId);
    if (!latest) return err(appError("submission.not-found"));
    const { id: submissionId, snapshotHash } = latest;
    const refusal = await refuseOpenReviews(tx, submissionId, "college");
    if (refusal) return err(refusal);
    const decidedAt = deps.clock.now();
    await insertDecision(tx, {
      ...{ id: deps.newId(), institutionId: actor.institutionId, submissionId, snapshotHash },
      ...{ kind: "return-to-programme" as const, reason, dueAgain: null },
      ...{ decidedBy: actor.personId, decidedAt },
    });
    await setFilingStatus(tx, filingId, { status: open.value.next, updatedAt: decidedAt });
    await record(deps, tx, actor, {
      kind: "filing.returned-to-programme",
      objectKind: "filing",
      objectId: filingId,
      detail: { submissionId, snapshotHash, reason },
    });
    return ok(null);
  });
