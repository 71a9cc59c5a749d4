import type { FactRow } from "@goodstanding/database/queries/fact";
import type { Fact } from "@goodstanding/domain/accreditation/fact";
import type { FactContent } from "./fact-key.ts";

/** A fact as it is stored, without who registered it and when. */
export type StoredFact = FactContent & Pick<FactRow, "id">;

/** The same as the domain reads it. */
export const factOf = ({
  id,
  kind,
  onDate,
  document,
  activity,
  closesRule,
  closesPeriod,
}: StoredFact): Fact => ({
  ...{ id, kind, document, activity },
  on: onDate,
  closes: closesRule && closesPeriod ? { rule: closesRule, period: closesPeriod } : null,
});
