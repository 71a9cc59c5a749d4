import { previewTemplate } from "@goodstanding/operations/templates/preview-template";
import { procedure, unwrap } from "../../trpc.ts";
import { templateInput } from "./template-input.ts";

/** The mail with these words on real data; nothing is saved. */
export const preview = procedure
  .input(templateInput)
  .query(async ({ ctx: { deps, actor }, input }) => unwrap(await previewTemplate(deps, actor, input)));
