import { policyChange } from "@goodstanding/domain/policy/policy-change";
import { changePolicy } from "@goodstanding/operations/policies/change-policy";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

/** Applies a change that was previewed, whole or not at all. */
export const change = procedure
  .input(
    z.object({
      change: policyChange,
      because: z.string().max(2000),
      previewHash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await changePolicy(deps, actor, input)));
