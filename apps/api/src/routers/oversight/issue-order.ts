import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { issueOrder as issue } from "@goodstanding/operations/oversight/issue-order";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** 限期整改. */
export const issueOrder = procedure
  .input(
    z.object({
      programmeId: idInput<ProgrammeId>(),
      reason: z.string().max(5000),
      clause: z.string().max(1000),
      orderedOn: dateInput,
      dueOn: dateInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await issue(deps, actor, input)));
