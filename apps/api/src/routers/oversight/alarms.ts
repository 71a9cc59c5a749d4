import { listOpenLetters } from "@goodstanding/database/queries/letter";
import { listRectificationOrders } from "@goodstanding/database/queries/rectification-order";
import { byPressure, isOpen } from "@goodstanding/domain/oversight/task-state";
import { listUnfiled } from "@goodstanding/operations/oversight/list-unfiled";
import { orderRow } from "../../presenters/order-row.ts";
import { unfiledRow } from "../../presenters/unfiled-row.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { letterRows } from "../../read-oversight.ts";
import { procedure } from "../../trpc.ts";

/** Tasks of the highest rank: what is accepted and not filed, letters without an answer, orders not completed. */
export const alarms = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => ({
    unfiled: (await listUnfiled(tx, today)).map((each) => unfiledRow(actor, each)),
    letters: await letterRows(tx, await listOpenLetters(tx), await reckoningOf(tx, actor, today)),
    orders: (await listRectificationOrders(tx))
      .map((order) => orderRow(actor, order, today))
      .filter(isOpen)
      .toSorted(byPressure),
  })),
);
