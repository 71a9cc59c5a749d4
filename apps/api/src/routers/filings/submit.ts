import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { submitFiling } from "@goodstanding/operations/filings/submit-filing";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const submit = procedure
  .input(z.object({ id: idInput<FilingId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await submitFiling(deps, actor, { filingId: input.id })),
  );
