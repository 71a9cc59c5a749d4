import { listDateAdjustments } from "@goodstanding/database/queries/date-adjustment";
import { findObligation } from "@goodstanding/database/queries/obligation";
import { listObligationRevisions } from "@goodstanding/database/queries/obligation-revision";
import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { adjustmentRow } from "../../presenters/adjustment-row.ts";
import { obligationDetail } from "../../presenters/obligation-detail.ts";
import { revisionRow } from "../../presenters/revision-row.ts";
import { aroundIn, concerns, reckoningOf } from "../../read-obligations.ts";
import { found, procedure } from "../../trpc.ts";

/** One obligation as it is, as it was before each change with the packs of then, and every date that was moved. */
export const history = procedure
  .input(z.object({ id: idInput<ObligationId>() }))
  .query(({ ctx: { read, actor, today }, input }) =>
    read(async (tx) => {
      const obligation = found(await findObligation(tx, input.id), "obligation.not-found");
      const reckoning = await reckoningOf(tx, actor, today);
      const aroundOf = await aroundIn(tx);
      return {
        obligation: obligationDetail(obligation, aroundOf(obligation), reckoning),
        revisions: (await listObligationRevisions(tx, obligation.id)).map(revisionRow),
        adjustments: (await listDateAdjustments(tx))
          .filter((adjustment) => concerns(adjustment, obligation))
          .map((each) => adjustmentRow(actor, each)),
      };
    }),
  );
