import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import type { DecisionKind } from "./filing-views.ts";
import { answerWith, findingForTest, reviewDetailForTest, waiverForTest } from "./review/review-for-test.ts";
import { reviewForTest, submissionForTest } from "./submission-for-test.ts";

type OnDecide = (kind: DecisionKind, reason: string, dueAgain: string) => void;

const answer = answerWith(reviewDetailForTest());

const base = {
  submission: submissionForTest(),
  regime: "engineering",
  pending: null,
  failure: null,
  onReload: vi.fn<() => void>(),
} as const;

test("names the snapshot that it decides on", async () => {
  const { getByText } = await renderPart(<DecisionPanel {...base} onDecide={vi.fn<OnDecide>()} />, {
    answer,
  });
  expect(getByText("abababababab").getAttribute("title")).toBe("ab".repeat(32));
});

test("the day until which it is to come back begins tomorrow, as the server asks", async () => {
  const { getByLabelText } = await renderPart(<DecisionPanel {...base} onDecide={vi.fn<OnDecide>()} />, {
    answer,
  });
  expect(getByLabelText(/再次提交截止日期/).getAttribute("min")).toBe("2026-10-22");
});

test("returning needs a reason, which the findings can draft, and asks once more", async () => {
  const onDecide = vi.fn<OnDecide>();
  const findings = [
    findingForTest(),
    findingForTest({ severity: "warn", rule: "reused-file", file: "制度/办法.docx" }),
    findingForTest({ severity: "info", rule: "possible-summary" }),
    findingForTest({ rule: "empty-file", waiver: waiverForTest }),
  ];
  const { findByRole, getByRole, getByLabelText, getByText, getAllByRole } = await renderPart(
    <DecisionPanel {...base} onDecide={onDecide} />,
    { answer: answerWith(reviewDetailForTest({ findings })) },
  );
  const giveBack = getByRole("button", { name: /退回修改/ });
  expect(giveBack.hasAttribute("disabled")).toBe(true);
  fireEvent.change(getByLabelText(/审核意见/), { target: { value: "   " } });
  expect(giveBack.hasAttribute("disabled")).toBe(true);
  fireEvent.click(await findByRole("button", { name: "引用预审意见" }));
  expect(giveBack.hasAttribute("disabled")).toBe(true);
  fireEvent.change(getByLabelText(/再次提交截止日期/), { target: { value: "2026-11-06" } });
  fireEvent.click(giveBack);
  await waitFor(() => getByText("确定退回吗？"));
  expect(onDecide).not.toHaveBeenCalled();
  const confirm = getAllByRole("button", { name: /退回修改/ })[1];
  if (!confirm) throw new Error("nothing to confirm with");
  fireEvent.click(confirm);
  expect(onDecide).toHaveBeenCalledWith(
    "return",
    "1. 缺少必备材料 · 没有合理性审核记录 · 补充后重新提交\n" +
      "2. 沿用上年文件 · 制度/办法.docx · 没有合理性审核记录 · 补充后重新提交",
    "2026-11-06",
  );
});

test("accepting in spite of a grave finding asks once more and says why", async () => {
  const onDecide = vi.fn<OnDecide>();
  const { getByRole, getByText, getAllByRole } = await renderPart(
    <DecisionPanel {...base} onDecide={onDecide} />,
    { answer },
  );
  fireEvent.click(getByRole("button", { name: /审核通过/ }));
  await waitFor(() => getByText(/有“须补正”的问题/));
  const confirm = getAllByRole("button", { name: /审核通过/ })[1];
  if (!confirm) throw new Error("nothing to confirm with");
  fireEvent.click(confirm);
  expect(onDecide).toHaveBeenCalledWith("accept", "", "");
});

test.each([
  ["engineering", "zh", /审核通过/, "通过后仍须报送协会备案。"],
  ["teacher-education", "zh", /审核通过/, "通过后仍须报送认证机构备案。"],
  ["construction", "en", /Accept/, "It still has to be filed with the committee."],
] as const)("accepting says to whom it has still to go: %s, %s", async (regime, language, button, said) => {
  const submission = submissionForTest({ review: reviewForTest({ verdict: "clean" }) });
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel {...base} submission={submission} regime={regime} onDecide={vi.fn<OnDecide>()} />,
    { language, answer },
  );
  fireEvent.click(getByRole("button", { name: button }));
  await waitFor(() => getByText(said));
});

test("waits for the automatic review, and says so", async () => {
  const submission = submissionForTest({
    review: reviewForTest({ state: "running", verdict: null }),
  });
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel {...base} submission={submission} onDecide={vi.fn<OnDecide>()} />,
    { answer },
  );
  expect(getByRole("button", { name: /审核通过/ }).hasAttribute("disabled")).toBe(true);
  expect(getByText("系统预审完成后方可审定")).toBeDefined();
});

test("a decision that came too late says what to do, and lets one reload", async () => {
  const onReload = vi.fn<() => void>();
  const failure = { data: { appError: { code: "filing.snapshot-changed", params: {} } } };
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel {...base} failure={failure} onReload={onReload} onDecide={vi.fn<OnDecide>()} />,
    { answer },
  );
  expect(getByText(/材料已有新的提交/)).toBeDefined();
  fireEvent.click(getByRole("button", { name: /刷新/ }));
  expect(onReload).toHaveBeenCalledOnce();
});
