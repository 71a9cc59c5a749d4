import { findObligation } from "@goodstanding/database/queries/obligation";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FactId, ObligationId } from "@goodstanding/domain/kernel/ids";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { recordWithin } from "./record-fact.ts";

export interface Fulfilment {
  readonly obligationId: ObligationId;
  readonly on: LocalDate;
  readonly document: string | null;
}

/**
 * Registers that a duty other than a filing is done, which closes it. Errors: `obligation.not-found`, `access.denied`,
 * `obligation.not-open`, and those of `recordFact`.
 */
export const fulfilObligation = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { obligationId, on, document }: Fulfilment,
): Promise<Result<{ readonly factId: FactId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const obligation = await findObligation(tx, obligationId);
    if (!obligation) return err(appError("obligation.not-found"));
    if (!can(actor, "facts.record", obligation.owningUnitId)) return err(appError("access.denied"));
    const { rule, period, state, why } = obligation;
    if (state !== "owed" && state !== "to-confirm")
      return err(appError("obligation.not-open", textParam("reason", why)));
    const fact = { kind: "fulfilled", on, document, activity: null, closes: { rule, period } } as const;
    return recordWithin(deps, tx, actor, fact, obligation);
  });
