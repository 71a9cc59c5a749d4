import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { beginAppraisal } from "@goodstanding/operations/appraisals/begin-appraisal";
import { claimAppraisal } from "@goodstanding/operations/appraisals/claim-appraisal";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const input = z.object({ id: idInput<AppraisalId>() });

/** Takes a free review out of the queue. */
export const claim = procedure
  .input(input)
  .mutation(async ({ ctx: { deps, actor }, input: { id } }) =>
    unwrap(await claimAppraisal(deps, actor, { id })),
  );

/** Notes that the reviewer is at work, when the workbench is opened. */
export const begin = procedure
  .input(input)
  .mutation(async ({ ctx: { deps, actor }, input: { id } }) =>
    unwrap(await beginAppraisal(deps, actor, { id })),
  );
