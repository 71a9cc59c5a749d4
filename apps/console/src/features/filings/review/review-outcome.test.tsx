import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { reviewForTest, submissionForTest } from "../submission-for-test.ts";
import { ReviewOutcome } from "./review-outcome.tsx";

test("says in one line what the last review comes to, and leads to its findings", async () => {
  const review = reviewForTest({ verdict: "warn", counts: { block: 0, warn: 5, info: 2, waived: 1 } });
  const submissions = [submissionForTest(), submissionForTest({ number: 2, review })];
  const { getByText, getByRole } = await renderPart(<ReviewOutcome submissions={submissions} />);
  expect(getByText("第 2 次提交")).toBeDefined();
  expect(getByText("需核实 5 · 提示 2 · 已豁免 1")).toBeDefined();
  expect(getByRole("link", { name: "查看预审问题" }).getAttribute("href")).toMatch(/#view=history$/);
});

test("while it is under way says so, and nothing of findings", async () => {
  const review = reviewForTest({ state: "running", verdict: null });
  const { getByText, queryByText } = await renderPart(
    <ReviewOutcome submissions={[submissionForTest({ review })]} />,
  );
  expect(getByText("预审中")).toBeDefined();
  expect(queryByText(/未发现问题/)).toBeNull();
});

test("of what was taken back nothing is said", async () => {
  const withdrawn = submissionForTest({ withdrawnAt: "2026-11-02T03:00:00.000Z" });
  const { container } = await renderPart(<ReviewOutcome submissions={[withdrawn]} />);
  expect(container.querySelector("section")).toBeNull();
});
