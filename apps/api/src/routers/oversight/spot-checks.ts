import { listSpotCheckItems } from "@goodstanding/database/queries/spot-check";
import { can } from "@goodstanding/domain/access/can";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { spotCheckRow } from "../../presenters/spot-check-row.ts";
import { procedure } from "../../trpc.ts";

/** What the agency has drawn, a row a programme, the latest check first. */
export const spotChecks = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => {
    const adopted = await adoptedPolicies(tx);
    return {
      rows: (await listSpotCheckItems(tx)).map((item) => spotCheckRow(actor, item, adopted)),
      may: { register: can(actor, "oversight.manage") },
    };
  }),
);
