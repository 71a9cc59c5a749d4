import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { fulfilObligation } from "@goodstanding/operations/facts/fulfil-obligation";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { documentInput } from "../../document-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Registers that a duty other than a filing is done, on which day, and what shows it. */
export const fulfil = procedure
  .input(z.object({ id: idInput<ObligationId>(), on: dateInput, document: documentInput }))
  .mutation(async ({ ctx: { deps, actor }, input: { id, ...done } }) =>
    unwrap(await fulfilObligation(deps, actor, { obligationId: id, ...done })),
  );
