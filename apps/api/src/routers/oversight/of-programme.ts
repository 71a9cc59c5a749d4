import { listLettersOfProgramme } from "@goodstanding/database/queries/letter";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { listOrdersOfProgramme } from "@goodstanding/database/queries/rectification-order";
import { listSpotChecksOfProgramme } from "@goodstanding/database/queries/spot-check";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { byPressure } from "@goodstanding/domain/oversight/task-state";
import { readFollowUps } from "@goodstanding/operations/oversight/read-follow-ups";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { orderRow } from "../../presenters/order-row.ts";
import { spotCheckRow } from "../../presenters/spot-check-row.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { letterRows } from "../../read-oversight.ts";
import { found, procedure } from "../../trpc.ts";

/** All that came of one programme's filings: letters, spot checks with what follows from them, orders. */
export const ofProgramme = procedure
  .input(z.object({ id: idInput<ProgrammeId>() }))
  .query(({ ctx: { read, actor, today }, input }) =>
    read(async (tx) => {
      const { id } = found(await findProgramme(tx, input.id), "programme.not-found");
      const items = await listSpotChecksOfProgramme(tx, id);
      const followUpsOf = await readFollowUps(tx, items);
      return {
        letters: await letterRows(
          tx,
          await listLettersOfProgramme(tx, id),
          await reckoningOf(tx, actor, today),
        ),
        spotChecks: items.map((item) => spotCheckRow(actor, item, followUpsOf(item))),
        orders: (await listOrdersOfProgramme(tx, id))
          .map((order) => orderRow(actor, order, today))
          .toSorted(byPressure),
      };
    }),
  );
