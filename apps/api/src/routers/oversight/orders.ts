import { listRectificationOrders } from "@goodstanding/database/queries/rectification-order";
import { can } from "@goodstanding/domain/access/can";
import { byPressure } from "@goodstanding/domain/oversight/task-state";
import { orderRow } from "../../presenters/order-row.ts";
import { procedure } from "../../trpc.ts";

/** 限期整改: every order that the reader may see, what presses first. */
export const orders = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => ({
    orders: (await listRectificationOrders(tx))
      .map((order) => orderRow(actor, order, today))
      .toSorted(byPressure),
    may: { issue: can(actor, "oversight.manage") },
  })),
);
