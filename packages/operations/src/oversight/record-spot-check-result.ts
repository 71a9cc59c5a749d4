import { findSpotCheckItem, setSpotCheckResult } from "@goodstanding/database/queries/spot-check";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { SpotCheckResult } from "@goodstanding/domain/oversight/spot-check-result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";

export interface SpotCheckVerdict {
  readonly spotCheckId: SpotCheckId;
  readonly programmeId: ProgrammeId;
  readonly result: SpotCheckResult;
  readonly resultOn: LocalDate;
  /** The experts' own words; `null`: none came. */
  readonly opinion: string | null;
}

const LONGEST = 2000;

/**
 * What the agency says of one programme's material, as it was received. A later word takes the place of the earlier,
 * which the audit keeps. Errors: `spot-check.not-found`, `access.denied`, `spot-check.withdrawn`, `spot-check.invalid`.
 */
export const recordSpotCheckResult = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { spotCheckId, programmeId, result, resultOn, opinion: said }: SpotCheckVerdict,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const item = await findSpotCheckItem(tx, { spotCheckId, programmeId });
    if (!item) return err(appError("spot-check.not-found"));
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    if (item.withdrawnAt !== null) return err(appError("spot-check.withdrawn"));
    const today = await todayOf(deps, tx);
    const opinion = said?.trim() || null;
    if (resultOn > today || resultOn < item.announcedOn || (opinion?.length ?? 0) > LONGEST)
      return err(appError("spot-check.invalid", { from: item.year, to: yearOf(today) }));
    await setSpotCheckResult(
      tx,
      { spotCheckId, programmeId },
      { opinion, result, resultOn, recordedBy: actor.personId, recordedAt: deps.clock.now() },
    );
    await record(deps, tx, actor, {
      kind: "spot-check.result-registered",
      objectKind: "spot-check",
      objectId: spotCheckId,
      detail: { programmeId, result, resultOn, opinion, before: item.result },
    });
    return ok(null);
  });
