import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { createRoom } from "@goodstanding/operations/reading-rooms/create-room";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** A room over one submission; its link and password are told here and never again. */
export const create = procedure
  .input(
    z.object({
      submissionId: idInput<SubmissionId>(),
      label: z.string().max(1000),
      isFiled: z.boolean(),
      expiresOn: dateInput.nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const { id, token, password } = unwrap(await createRoom(deps, actor, input));
    return { id, url: `${deps.publicUrl.replace(/\/$/, "")}/reading/${token}`, password };
  });
