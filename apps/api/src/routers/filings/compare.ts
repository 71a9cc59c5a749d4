import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { compareSubmissions } from "@goodstanding/operations/filings/compare-submissions";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** What one submission of a filing holds otherwise than another. */
export const compare = procedure
  .input(z.object({ from: idInput<SubmissionId>(), to: idInput<SubmissionId>() }))
  .query(async ({ ctx: { read }, input }) => unwrap(await read((tx) => compareSubmissions(tx, input))));
