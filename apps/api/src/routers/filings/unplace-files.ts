import { unplaceFiles as unplace } from "@goodstanding/operations/filings/unplace-files";
import { procedure, unwrap } from "../../trpc.ts";
import { fileIdsInput, filingInput } from "./filing-input.ts";

/** Takes files out of their slots, to be sorted again. */
export const unplaceFiles = procedure
  .input(filingInput.extend({ fileIds: fileIdsInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await unplace(deps, actor, { filingId: input.id, fileIds: input.fileIds })),
  );
