import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { removeLink } from "@goodstanding/operations/links/remove-link";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const remove = procedure
  .input(z.object({ linkId: idInput<EvidenceLinkId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await removeLink(deps, actor, { id: input.linkId })),
  );
