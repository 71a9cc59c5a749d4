import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { clearDraft as clear } from "@goodstanding/operations/filings/clear-draft";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const clearDraft = procedure
  .input(z.object({ id: idInput<FilingId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await clear(deps, actor, { filingId: input.id })),
  );
