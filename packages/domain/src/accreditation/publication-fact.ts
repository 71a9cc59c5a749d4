import type { LocalDate } from "../kernel/dates.ts";
import type { Fact } from "./fact.ts";

/** What a list says with a day of publication, whatever the kind of accreditation: rules that count from it decide whether it starts anything. */
export const publicationFact = (on: LocalDate): Omit<Fact, "id"> => ({
  kind: "conclusion-published",
  on,
  document: null,
  activity: null,
  closes: null,
});
