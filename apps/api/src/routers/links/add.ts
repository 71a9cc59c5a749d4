import type { CourseId, FilingId } from "@goodstanding/domain/kernel/ids";
import { addLink } from "@goodstanding/operations/links/add-link";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { linkInput, passwordInput } from "./link-input.ts";

const placement = z.object({
  part: z.string().max(100),
  slot: z.string().max(100),
  course: idInput<CourseId>().nullable(),
  band: z.string().max(100).nullable(),
});

/** Puts a link into a slot; it is looked at soon afterwards. */
export const add = procedure
  .input(z.object({ id: idInput<FilingId>(), placement, ...linkInput, password: passwordInput.nullable() }))
  .mutation(async ({ ctx: { deps, actor }, input: { id: filingId, ...link } }) =>
    unwrap(await addLink(deps, actor, { filingId, ...link })),
  );
