import { activityKinds, factKinds } from "@goodstanding/domain/policy/fact-kind";
import { policyRules } from "@goodstanding/domain/policy/rule";
import { recordFact } from "@goodstanding/operations/facts/record-fact";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { documentInput } from "../../document-input.ts";
import { procedure, unwrap } from "../../trpc.ts";
import { subjectFields, subjectOf } from "./subject-input.ts";

const factInput = z
  .object({
    ...subjectFields,
    kind: z.enum(factKinds),
    on: dateInput,
    document: documentInput,
    activity: z.enum(activityKinds).nullable().default(null),
    closes: z
      .object({ rule: z.enum(policyRules), period: z.string() })
      .nullable()
      .default(null),
  })
  .transform(({ programmeId, unitId, ...fact }, context) => ({
    ...fact,
    of: subjectOf({ programmeId, unitId }, context),
  }));

/** Registers what happened on a day, and derives what follows from it. */
export const record = procedure
  .input(factInput)
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await recordFact(deps, actor, input)));
