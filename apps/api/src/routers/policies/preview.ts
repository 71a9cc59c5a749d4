import { policyChange } from "@goodstanding/domain/policy/policy-change";
import { previewPolicyChange } from "@goodstanding/operations/policies/preview-policy-change";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

/**
 * What a change would do; the hash stands for what was seen. Writes nothing, and is a mutation only because a notice is
 * too long for an address.
 */
export const preview = procedure
  .input(z.object({ change: policyChange }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await previewPolicyChange(deps, actor, input.change)),
  );
