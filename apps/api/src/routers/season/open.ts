import { openSeason } from "@goodstanding/operations/season/open-season";
import { procedure, unwrap } from "../../trpc.ts";
import { seasonInput } from "./season-input.ts";

/** Sends the notice to every college that owes something. */
export const open = procedure
  .input(seasonInput)
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await openSeason(deps, actor, input)));
