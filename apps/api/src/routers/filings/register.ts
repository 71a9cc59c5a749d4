import { registerFiling } from "@goodstanding/operations/filings/register-filing";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** Registers what the agency has confirmed; a scan of its receipt has been sent before, and is named by its hash. */
export const register = procedure
  .input(
    filingInput.extend({
      receiptNumber: z.string().max(200),
      filedOn: dateInput,
      scanSha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullish(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { id, scanSha256 = null, ...input } }) =>
    unwrap(await registerFiling(deps, actor, { filingId: id, ...input, scanSha256 })),
  );
