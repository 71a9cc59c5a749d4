import { previewSeason } from "@goodstanding/operations/season/open-season";
import { procedure, unwrap } from "../../trpc.ts";
import { seasonPreviewInput } from "./season-input.ts";

/** To whom the notice would go, and how the first college would read it; nothing is written. */
export const preview = procedure
  .input(seasonPreviewInput)
  .query(async ({ ctx: { deps, actor }, input }) => unwrap(await previewSeason(deps, actor, input)));
