import type { ReviewFacts } from "./facts.ts";
import { type Timeliness, timelinessOf } from "./timeliness.ts";

/** The standing of the filing that the facts describe; without an obligation there is no deadline. */
export const factsTimeliness = (facts: ReviewFacts): Timeliness =>
  timelinessOf({
    schoolDue: facts.obligation?.schoolDue ?? null,
    isExtended: isExtended(facts.obligation),
    agencyDue: facts.obligation?.agencyDue ?? null,
    submittedOn: facts.submittedOn,
    agencyFiledOn: facts.agencyFiledOn,
    referenceDate: facts.referenceDate,
  });

/** An extension that a later decision has moved again is no longer the day that holds. */
const isExtended = (obligation: ReviewFacts["obligation"]): boolean =>
  obligation !== null &&
  obligation.schoolDue !== null &&
  obligation.inputs["school-extension"] === obligation.schoolDue;
