import { deleteMarks, saveMarks } from "@goodstanding/database/queries/appraisal-notes";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Verdict } from "@goodstanding/domain/review/severity";
import type { Deps } from "../deps.ts";
import { noting } from "./noting.ts";
import { readItems } from "./read-items.ts";

export interface MarksToSet {
  readonly id: AppraisalId;
  /** Keys of items. */
  readonly items: readonly string[];
  /** `null` takes the marks away. */
  readonly result: Verdict | null;
}

/** Gives items one result. Errors: those of `openOwnAppraisal`, `appraisal.unknown-item`. */
export const markItems = (
  deps: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  { id, items, result }: MarksToSet,
): Promise<Result<null, AppError>> =>
  noting(deps, actor, id, async (tx, { submissionId, institutionId }) => {
    const known = new Set((await readItems(tx, submissionId))?.items.map(({ key }) => key));
    const stranger = items.find((item) => !known.has(item));
    if (stranger !== undefined) return err(appError("appraisal.unknown-item", { item: stranger }));
    if (result === null) await deleteMarks(tx, id, items);
    else {
      const markedAt = deps.clock.now();
      await saveMarks(
        tx,
        [...new Set(items)].map((item) => ({
          ...{ institutionId, appraisalId: id, item, result, isCarried: false, markedAt },
        })),
      );
    }
    return ok(null);
  });
