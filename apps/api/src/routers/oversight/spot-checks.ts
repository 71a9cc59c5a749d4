import { listSpotCheckItems } from "@goodstanding/database/queries/spot-check";
import { can } from "@goodstanding/domain/access/can";
import { readFollowUps } from "@goodstanding/operations/oversight/read-follow-ups";
import { spotCheckRow } from "../../presenters/spot-check-row.ts";
import { procedure } from "../../trpc.ts";

/** What the agency has drawn, a row a programme, the latest check first. */
export const spotChecks = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => {
    const items = await listSpotCheckItems(tx);
    const followUpsOf = await readFollowUps(tx, items);
    return {
      rows: items.map((item) => spotCheckRow(actor, item, followUpsOf(item))),
      may: { register: can(actor, "oversight.manage") },
    };
  }),
);
