import { removeFiles as remove } from "@goodstanding/operations/filings/remove-files";
import { procedure, unwrap } from "../../trpc.ts";
import { fileIdsInput, filingInput } from "./filing-input.ts";

/** Takes files out of the draft. */
export const removeFiles = procedure
  .input(filingInput.extend({ fileIds: fileIdsInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await remove(deps, actor, { filingId: input.id, fileIds: input.fileIds })),
  );
