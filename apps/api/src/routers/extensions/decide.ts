import type { ExtensionRequestId } from "@goodstanding/domain/kernel/ids";
import {
  grantExtensionRequest,
  refuseExtensionRequest,
} from "@goodstanding/operations/answers/decide-extension";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { documentInput } from "../../document-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const requestId = idInput<ExtensionRequestId>();

/** 同意: moves the school date of the duty for the whole unit, which is told by mail. */
export const grant = procedure
  .input(z.object({ requestId, due: dateInput, document: documentInput }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await grantExtensionRequest(deps, actor, input)),
  );

/** 不同意, with the reason, which the unit reads. */
export const refuse = procedure
  .input(z.object({ requestId, because: z.string().max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await refuseExtensionRequest(deps, actor, input)),
  );
