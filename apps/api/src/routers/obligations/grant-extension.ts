import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { policyRules } from "@goodstanding/domain/policy/rule";
import { grantExtension as grant } from "@goodstanding/operations/obligations/grant-extension";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { documentInput } from "../../document-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Gives all programmes of one unit a later school date for one duty, with the reason. */
export const grantExtension = procedure
  .input(
    z.object({
      unitId: idInput<UnitId>(),
      rule: z.enum(policyRules),
      period: z.string().min(1).max(20),
      due: dateInput,
      reason: z.string().max(2000),
      document: documentInput,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await grant(deps, actor, input)));
