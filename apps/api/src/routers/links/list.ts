import { listLinksOf } from "@goodstanding/database/queries/evidence-link";
import { findFiling } from "@goodstanding/database/queries/filing";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { todayOf } from "@goodstanding/operations/today-of";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { linkRow } from "../../presenters/link-row.ts";
import { found, procedure } from "../../trpc.ts";

/** Every link of a filing, those of its course packages included, each with what the reader may do with it. */
export const list = procedure
  .input(z.object({ id: idInput<FilingId>() }))
  .query(({ ctx: { deps, read, actor }, input }) =>
    read(async (tx) => {
      const filing = found(await findFiling(tx, input.id), "filing.not-found");
      const today = await todayOf(deps, tx);
      return {
        links: (await listLinksOf(tx, [filing.id])).map((link) => linkRow(link, { today, actor })),
      };
    }),
  );
