import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { reviewForTest, submissionForTest } from "../submission-for-test.ts";
import { FormsCard } from "./forms-card.tsx";

test("both forms of a reviewed submission are there to print", async () => {
  const submission = submissionForTest({ review: reviewForTest({ state: "finished" }) });
  const part = await renderPart(<FormsCard submission={submission} />);
  expect(part.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    `/api/submissions/${submission.id}/forms/college`,
    `/api/submissions/${submission.id}/forms/school`,
  ]);
});

test("before the review has finished there is nothing to print", async () => {
  const submission = submissionForTest({ review: reviewForTest({ state: "running" }) });
  const part = await renderPart(<FormsCard submission={submission} />);
  expect(part.queryByRole("link")).toBeNull();
});
