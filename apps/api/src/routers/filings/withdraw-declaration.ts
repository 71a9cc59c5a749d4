import type { DeclarationId } from "@goodstanding/domain/kernel/ids";
import { withdrawDeclaration as withdraw } from "@goodstanding/operations/filings/withdraw-declaration";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** Takes a declaration back. */
export const withdrawDeclaration = procedure
  .input(filingInput.extend({ declarationId: idInput<DeclarationId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await withdraw(deps, actor, { filingId: input.id, declarationId: input.declarationId })),
  );
