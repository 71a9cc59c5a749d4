import { findFiling } from "@goodstanding/database/queries/filing";
import { readSorting } from "@goodstanding/operations/filings/read-sorting";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { policyOfFiling } from "@goodstanding/operations/policies/policy-of-filing";
import { found, procedure } from "../../trpc.ts";
import { filingInput } from "./filing-input.ts";

/** What the console sorts chosen names by, before a byte is sent. */
export const sorting = procedure.input(filingInput).query(({ ctx: { read }, input: { id } }) =>
  read(async (tx) => {
    const filing = found(await findFiling(tx, id), "filing.not-found");
    const adopted = found((await adoptedPolicies(tx)) ?? undefined, "policy.not-adopted");
    return readSorting(tx, filing, policyOfFiling(adopted, filing));
  }),
);
