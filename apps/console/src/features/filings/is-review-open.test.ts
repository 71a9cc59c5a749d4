import { expect, test } from "vitest";
import { isReviewOpen, latestSubmission } from "./is-review-open.ts";
import { reviewForTest, submissionForTest } from "./submission-for-test.ts";

const open = submissionForTest({ number: 2, review: reviewForTest({ state: "queued" }) });
const done = submissionForTest({ number: 1 });

test("only the latest submission's review keeps the page asking", () => {
  expect(isReviewOpen({ submissions: [done, open] })).toBe(true);
  expect(
    isReviewOpen({
      submissions: [
        { ...open, number: 1 },
        { ...done, number: 2 },
      ],
    }),
  ).toBe(false);
  expect(isReviewOpen({ submissions: [] })).toBe(false);
});

test("the latest is the one of the highest number, in whatever order they come", () => {
  expect(latestSubmission([open, done])).toBe(open);
  expect(latestSubmission([])).toBeNull();
});
