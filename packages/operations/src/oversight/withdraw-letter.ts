import { findFact } from "@goodstanding/database/queries/fact";
import { closeLetter, findLetter, listLetterProgrammes } from "@goodstanding/database/queries/letter";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LetterId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { withdrawFactWithin } from "../facts/withdraw-fact.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";

/**
 * Takes back what was registered by mistake, with the clocks that it started; it stays readable. Errors:
 * `letter.not-found`, `access.denied`, `withdrawal.reason-required`, `letter.not-open`.
 */
export const withdrawLetter = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { letterId, because }: { readonly letterId: LetterId; readonly because: string },
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const letter = await findLetter(tx, letterId);
    if (!letter) return err(appError("letter.not-found"));
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    const reason = withdrawalReason(because);
    if (!reason.ok) return reason;
    const withdrawn = await closeLetter(tx, letterId, {
      withdrawnAt: deps.clock.now(),
      withdrawnBy: actor.personId,
      withdrawnBecause: reason.value,
    });
    if (!withdrawn) return err(appError("letter.not-open"));
    for (const { factId } of await listLetterProgrammes(tx, [letterId])) {
      const fact = factId === null ? undefined : await findFact(tx, factId);
      if (fact) await withdrawFactWithin(deps, tx, actor, fact, reason.value);
    }
    await record(deps, tx, actor, {
      kind: "letter.withdrawn",
      objectKind: "letter",
      objectId: letterId,
      detail: { number: letter.number, because: reason.value },
    });
    return ok(null);
  });
