import { declare as sign } from "@goodstanding/operations/filings/declare";
import { procedure, unwrap } from "../../trpc.ts";
import { declarationKindInput, filingInput, placementInput, remarkInput } from "./filing-input.ts";

/** Signs in the name of whoever is signed in. */
export const declare = procedure
  .input(filingInput.extend({ placement: placementInput, kind: declarationKindInput, remark: remarkInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(
      await sign(deps, actor, {
        filingId: input.id,
        placement: input.placement,
        kind: input.kind,
        remark: input.remark,
      }),
    ),
  );
