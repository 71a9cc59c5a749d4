import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { removeFile as remove } from "@goodstanding/operations/filings/remove-file";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const removeFile = procedure
  .input(z.object({ id: idInput<FilingId>(), path: z.string().min(1) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await remove(deps, actor, { filingId: input.id, path: input.path })),
  );
