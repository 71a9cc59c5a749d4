import {
  findMockCheck,
  listMockCheckItems,
  overruleMockScore,
} from "@goodstanding/database/queries/mock-check";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId, MockCheckId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";

export interface Overruling {
  readonly mockCheckId: MockCheckId;
  readonly filingId: FilingId;
  readonly total: number;
  readonly because: string;
}

const LONGEST = 500;

/**
 * A person's score in the place of the reckoned one, which stays beside it. Errors: `access.denied`,
 * `mock-check.not-found`, `mock-check.overrule-invalid`.
 */
export const overruleScore = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { mockCheckId, filingId, total, because }: Overruling,
): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    if (!(await findMockCheck(tx, mockCheckId))) return err(appError("mock-check.not-found"));
    const reason = because.trim();
    const isScore = Number.isInteger(total) && total >= 0 && total <= 100;
    if (!isScore || reason === "" || reason.length > LONGEST)
      return err(appError("mock-check.overrule-invalid"));
    const before = (await listMockCheckItems(tx, [mockCheckId])).find((item) => item.filingId === filingId);
    const changed = await overruleMockScore(
      tx,
      { mockCheckId, filingId },
      {
        ...{ overruledTotal: total, overruledBecause: reason },
        ...{ overruledBy: actor.personId, overruledAt: deps.clock.now() },
      },
    );
    if (!changed) return err(appError("mock-check.not-found"));
    await record(deps, tx, actor, {
      kind: "mock-check.overruled",
      objectKind: "mock-check",
      objectId: mockCheckId,
      detail: { filingId, total, reckoned: before?.total ?? null, because: reason },
    });
    return ok(null);
  });
