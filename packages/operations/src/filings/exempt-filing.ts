import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

interface Exemption {
  readonly filingId: FilingId;
  readonly reason: string;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** 免报: nothing is asked for this filing, for a reason that is on record. Errors: those of `openFiling`, `filing.reason-required`. */
export const exemptFiling = (
  deps: Needs,
  actor: PersonActor,
  exemption: Exemption,
): Promise<Result<null, AppError>> => change(deps, actor, exemption, "exempt");

/** Asks for it again. Errors: the same. */
export const liftExemption = (
  deps: Needs,
  actor: PersonActor,
  exemption: Exemption,
): Promise<Result<null, AppError>> => change(deps, actor, exemption, "lift-exemption");

const change = (
  deps: Needs,
  actor: PersonActor,
  { filingId, reason: because }: Exemption,
  action: "exempt" | "lift-exemption",
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const reason = because.trim();
    if (reason === "") return err(appError("filing.reason-required"));
    const open = await openFiling(tx, actor, filingId, action);
    if (!open.ok) return open;
    await setFilingStatus(tx, filingId, {
      status: open.value.next,
      updatedAt: deps.clock.now(),
      exemptBecause: action === "exempt" ? reason : null,
    });
    await record(deps, tx, actor, {
      kind: action === "exempt" ? "filing.exempted" : "filing.exemption-lifted",
      objectKind: "filing",
      objectId: filingId,
      detail: { reason },
    });
    return ok(null);
  });
