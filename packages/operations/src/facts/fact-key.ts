import type { FactRow } from "@goodstanding/database/queries/fact";

/** What a fact says, without who registered it and when. */
export type FactContent = Pick<
  FactRow,
  "kind" | "onDate" | "programmeId" | "unitId" | "document" | "activity" | "closesRule" | "closesPeriod"
>;

/** Equal for the same thing registered twice; two activities of one day differ in their documents. */
export const factKey = (fact: FactContent): string =>
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
