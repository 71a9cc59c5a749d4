import { saveTemplate } from "@goodstanding/operations/templates/save-template";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";
import { templateInput } from "./template-input.ts";

/** A new version of a school's own words. */
export const save = procedure
  .input(templateInput.extend({ because: z.string().max(2000), basedOn: z.int().min(0) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await saveTemplate(deps, actor, input)));
