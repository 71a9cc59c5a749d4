import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { askForCheck } from "@goodstanding/operations/links/ask-for-check";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure } from "../../trpc.ts";
import { visibleLink } from "./visible-link.ts";

/** Has the worker look at a link now; what it finds appears in the history. */
export const check = procedure
  .input(z.object({ linkId: idInput<EvidenceLinkId>() }))
  .mutation(async ({ ctx: { deps, actor, read }, input }) => {
    const { id: linkId } = await read((tx) => visibleLink(tx, actor, input.linkId));
    await askForCheck(deps, { institutionId: actor.institutionId, linkId });
    return null;
  });
