import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { acknowledgeLink } from "@goodstanding/operations/links/acknowledge-link";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Accepts what the last look at a link found; later looks are compared with it. */
export const acknowledge = procedure
  .input(z.object({ linkId: idInput<EvidenceLinkId>(), checkId: z.uuid(), reason: z.string().max(4000) }))
  .mutation(async ({ ctx: { deps, actor }, input: { linkId: id, ...acknowledgement } }) =>
    unwrap(await acknowledgeLink(deps, actor, { id, ...acknowledgement })),
  );
