import { listOpenLetters } from "@goodstanding/database/queries/letter";
import { listRectificationOrders } from "@goodstanding/database/queries/rectification-order";
import { listSpotCheckItems } from "@goodstanding/database/queries/spot-check";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { can } from "@goodstanding/domain/access/can";
import { byPressure, isOpen } from "@goodstanding/domain/oversight/task-state";
import { listUnfiled } from "@goodstanding/operations/oversight/list-unfiled";
import { readFollowUps } from "@goodstanding/operations/oversight/read-follow-ups";
import { orderRow } from "../../presenters/order-row.ts";
import { unfiledRow } from "../../presenters/unfiled-row.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { letterRows } from "../../read-oversight.ts";
import { procedure } from "../../trpc.ts";

/**
 * Tasks of the highest rank: what is accepted and not filed, letters without an answer, orders not completed, and for
 * whoever registers letters the notices that spot checks lead to and that have not come.
 */
export const alarms = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => ({
    unfiled: (await listUnfiled(tx, today)).map((each) => unfiledRow(actor, each)),
    letters: await letterRows(tx, await listOpenLetters(tx), await reckoningOf(tx, actor, today)),
    notices: can(actor, "oversight.manage") ? await awaitedNotices(tx) : [],
    orders: (await listRectificationOrders(tx))
      .map((order) => orderRow(actor, order, today))
      .filter(isOpen)
      .toSorted(byPressure),
  })),
);

async function awaitedNotices(tx: ScopedTransaction) {
  const items = await listSpotCheckItems(tx);
  const followUpsOf = await readFollowUps(tx, items);
  return items
    .filter((item) => followUpsOf(item).some(({ kind, state }) => kind === "notice" && state === "open"))
    .map(({ spotCheckId, programmeId, programmeName, unitName, unitNameEn, year, agency, resultOn }) => ({
      ...{ spotCheckId, year, agency, resultOn },
      programme: { id: programmeId, name: programmeName },
      college: { zh: unitName, en: unitNameEn },
    }));
}
