import { tickViewed, untickViewed } from "@goodstanding/database/queries/appraisal-notes";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { noting } from "./noting.ts";

export interface FilesToTick {
  readonly id: AppraisalId;
  /** Of files that the filing holds; a later submission with the same bytes keeps the tick. */
  readonly sha256s: readonly string[];
  readonly isViewed: boolean;
}

/** 已阅, or no longer. Errors: those of `openOwnAppraisal`. */
export const tickFiles = (
  deps: Pick<Deps, "database" | "clock">,
  actor: PersonActor,
  { id, sha256s, isViewed }: FilesToTick,
): Promise<Result<null, AppError>> =>
  noting(deps, actor, id, async (tx, { filingId }) => {
    const ticks = { filingId, personId: actor.personId, sha256s: [...new Set(sha256s)] };
    if (isViewed) await tickViewed(tx, ticks, deps.clock.now());
    else await untickViewed(tx, ticks);
    return ok(null);
  });
