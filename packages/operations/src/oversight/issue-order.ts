import { findProgramme } from "@goodstanding/database/queries/programme";
import { insertRectificationOrder } from "@goodstanding/database/queries/rectification-order";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, RectificationOrderId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { todayOf } from "../today-of.ts";

export interface OrderToIssue {
  readonly programmeId: ProgrammeId;
  readonly reason: string;
  /** Title and clause of the document that it rests on. */
  readonly clause: string;
  readonly orderedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** 限期整改. Errors: `access.denied`, `programme.not-found`, `order.invalid`. */
export const issueOrder = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { programmeId, orderedOn, dueOn, ...order }: OrderToIssue,
): Promise<Result<{ readonly orderId: RectificationOrderId }, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!can(actor, "oversight.manage")) return err(appError("access.denied"));
    if (!(await findProgramme(tx, programmeId))) return err(appError("programme.not-found"));
    const [reason, clause] = [order.reason.trim(), order.clause.trim()];
    const isSaid = isBetween(reason, 2000) && isBetween(clause, 300);
    if (!isSaid || orderedOn > (await todayOf(deps, tx)) || dueOn <= orderedOn)
      return err(appError("order.invalid"));
    const orderId = deps.newId<RectificationOrderId>();
    const { institutionId, personId } = actor;
    await insertRectificationOrder(tx, {
      ...{ id: orderId, institutionId, programmeId, reason, clause, orderedOn, dueOn },
      ...{ issuedBy: personId, issuedAt: deps.clock.now() },
    });
    await record(deps, tx, actor, {
      kind: "order.issued",
      objectKind: "order",
      objectId: orderId,
      detail: { programmeId, reason, clause, orderedOn, dueOn },
    });
    return ok({ orderId });
  });

const isBetween = (text: string, longest: number): boolean => text !== "" && text.length <= longest;
