import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { changeLink } from "@goodstanding/operations/links/change-link";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { linkInput, passwordInput } from "./link-input.ts";

/** Changes a link; without `password` its password stays as it is. */
export const change = procedure
  .input(
    z.object({
      linkId: idInput<EvidenceLinkId>(),
      ...linkInput,
      password: passwordInput.nullable().optional(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { linkId: id, password, ...link } }) =>
    unwrap(await changeLink(deps, actor, { id, ...link, password })),
  );
