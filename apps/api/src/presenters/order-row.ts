import type { RectificationOrderView } from "@goodstanding/database/queries/rectification-order";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { daysBetween, type LocalDate } from "@goodstanding/domain/kernel/dates";
import { taskState } from "@goodstanding/domain/oversight/task-state";

/** An order to rectify as it stands today. */
export function orderRow(actor: PersonActor, order: RectificationOrderView, today: LocalDate) {
  const { dueOn, closedOn, withdrawnAt } = order;
  const state = taskState({ dueOn, doneOn: closedOn, isWithdrawn: withdrawnAt !== null }, today);
  const isOpen = state === "open" || state === "overdue";
  const mayEnd = isOpen && can(actor, "oversight.manage");
  return {
    id: order.id,
    programme: { id: order.programmeId, name: order.programmeName },
    college: { zh: order.unitName, en: order.unitNameEn },
    reason: order.reason,
    clause: order.clause,
    orderedOn: order.orderedOn,
    dueOn,
    state,
    /** Calendar days, negative once the date is past; `null` when it has ended. */
    daysLeft: isOpen ? daysBetween(today, dueOn) : null,
    issuedBy: { zh: order.issuedByName, en: order.issuedByNameEn },
    closing:
      closedOn === null
        ? null
        : {
            ...{ on: closedOn, evidence: order.closingEvidence ?? "" },
            hasScan: order.closingScanSha256 !== null,
            by: { zh: order.closedByName ?? "", en: order.closedByNameEn ?? "" },
          },
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), because: order.withdrawnBecause ?? "" },
    may: { close: mayEnd, withdraw: mayEnd },
  };
}
