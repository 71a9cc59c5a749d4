import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { readLinkPassword } from "@goodstanding/operations/links/read-link-password";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Tells the password of a link. A mutation, because it is recorded and kept in no cache. */
export const password = procedure
  .input(z.object({ linkId: idInput<EvidenceLinkId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await readLinkPassword(deps, actor, { id: input.linkId })),
  );
