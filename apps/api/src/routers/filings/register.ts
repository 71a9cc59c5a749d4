import { scanBytes } from "@goodstanding/domain/filings/limits";
import { registerFiling } from "@goodstanding/operations/filings/register-filing";
import { storeScan } from "@goodstanding/operations/filings/store-scan";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** Registers what the agency has confirmed. The scan comes as base64, or by the hash of a file that is there. */
export const register = procedure
  .input(
    filingInput.extend({
      receiptNumber: z.string().max(200),
      filedOn: dateInput,
      scan: z
        .union([
          z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
          z.object({ content: z.base64().max(Math.ceil(scanBytes / 3) * 4) }),
        ])
        .nullish(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { id, receiptNumber, filedOn, scan } }) => {
    const scanSha256 =
      !scan || "sha256" in scan
        ? (scan?.sha256 ?? null)
        : unwrap(
            await storeScan(deps, actor, { filingId: id, content: Buffer.from(scan.content, "base64") }),
          );
    return unwrap(await registerFiling(deps, actor, { filingId: id, receiptNumber, filedOn, scanSha256 }));
  });
