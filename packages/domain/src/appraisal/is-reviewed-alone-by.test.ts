import { expect, test } from "vitest";
import type { PersonId } from "../kernel/ids.ts";
import type { AppraisalLevel, AppraisalState } from "./appraisal.ts";
import { isReviewedAloneBy } from "./is-reviewed-alone-by.ts";

const approver = "approver" as PersonId;
const expertId = "expert" as PersonId;
const review = (
  reviewerId: PersonId | null,
  state: AppraisalState = "submitted",
  level: AppraisalLevel = "school",
) => ({ reviewerId, state, level });

test.each([
  ["nobody has reviewed", [], false],
  ["the approver alone", [review(approver)], true],
  ["an expert alone", [review(expertId)], false],
  ["both", [review(approver), review(expertId)], false],
  ["an expert's that has lapsed", [review(approver), review(expertId, "lapsed")], true],
  ["a seat that nobody took", [review(null, "unclaimed")], false],
  ["another of the college's own check", [review(approver), review(expertId, "submitted", "college")], true],
])("%s", (_, reviews, expected) => {
  expect(isReviewedAloneBy(reviews, approver)).toBe(expected);
});
