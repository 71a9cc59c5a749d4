import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { requestPackage } from "@goodstanding/operations/packages/request-package";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Asks for the numbered package of a submission. */
export const build = procedure
  .input(z.object({ submissionId: idInput<SubmissionId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await requestPackage(deps, actor, input)));
