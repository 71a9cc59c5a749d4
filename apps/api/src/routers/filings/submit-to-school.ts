import { submitFiling } from "@goodstanding/operations/filings/submit-filing";
import { ExpectedError, procedure } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** 报送学校; what is in the way comes with the refusal as a list. */
export const submitToSchool = procedure
  .input(filingInput)
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const submitted = await submitFiling(deps, actor, { filingId: input.id, to: "school" });
    if (submitted.ok) return submitted.value;
    const { gaps, ...error } = submitted.error;
    throw new ExpectedError(error, gaps ? { gaps } : null);
  });
