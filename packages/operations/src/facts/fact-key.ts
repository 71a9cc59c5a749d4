import type { FactRow } from "@goodstanding/database/queries/fact";

/** Equal for the same thing registered twice; two activities of one day differ in their documents. */
export const factKey = (
  fact: Pick<
    FactRow,
    "kind" | "onDate" | "programmeId" | "unitId" | "document" | "activity" | "closesRule" | "closesPeriod"
  >,
): string =>
  JSON.stringify([
    fact.kind,
    fact.onDate,
    fact.programmeId,
    fact.unitId,
    fact.document,
    fact.activity,
    fact.closesRule,
    fact.closesPeriod,
  ]);
