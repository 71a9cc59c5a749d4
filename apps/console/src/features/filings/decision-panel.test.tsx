import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { reviewForTest, submissionForTest } from "./submission-for-test.ts";

type OnAccept = (reason: string, aloneBecause: string) => void;

const base = {
  filingId: "00000000-0000-7000-8000-000000000010",
  submission: submissionForTest({ unmended: 0 }),
  regime: "engineering",
  isOwnAlone: false,
  pending: false,
  failure: null,
  onReload: vi.fn<() => void>(),
  onShowFindings: vi.fn<() => void>(),
} as const;

test("names the snapshot that it decides on", async () => {
  const { getByText } = await renderPart(<DecisionPanel {...base} onAccept={vi.fn<OnAccept>()} />);
  expect(getByText("abababababab").getAttribute("title")).toBe("ab".repeat(32));
});

test("what must be mended still keeps it from being accepted, says how many, and leads to them", async () => {
  const onShowFindings = vi.fn<() => void>();
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel
      {...base}
      submission={submissionForTest({ unmended: 3 })}
      onAccept={vi.fn<OnAccept>()}
      onShowFindings={onShowFindings}
    />,
  );
  expect(getByText("系统预审还有 3 项“须补正”未改正、未豁免，暂不能审核通过")).toBeDefined();
  expect(getByRole("button", { name: /审核通过/ }).hasAttribute("disabled")).toBe(true);
  expect(getByRole("button", { name: /退回修改/ }).hasAttribute("disabled")).toBe(false);
  fireEvent.click(getByRole("button", { name: "查看“须补正”的问题" }));
  expect(onShowFindings).toHaveBeenCalledOnce();
});

test("once all is mended or waived, accepting asks once more", async () => {
  const onAccept = vi.fn<OnAccept>();
  const { getByRole, getByText, getAllByRole } = await renderPart(
    <DecisionPanel {...base} onAccept={onAccept} />,
  );
  fireEvent.click(getByRole("button", { name: /审核通过/ }));
  await waitFor(() => getByText(/确定审核通过/));
  const confirm = getAllByRole("button", { name: /审核通过/ })[1];
  if (!confirm) throw new Error("nothing to confirm with");
  fireEvent.click(confirm);
  expect(onAccept).toHaveBeenCalledWith("", "");
});

test.each([
  ["engineering", "zh", /审核通过/, "通过后仍须报送协会备案。"],
  ["teacher-education", "zh", /审核通过/, "通过后仍须报送认证机构备案。"],
  ["construction", "en", /Accept/, "It still has to be filed with the committee."],
] as const)("accepting says to whom it has still to go: %s, %s", async (regime, language, button, said) => {
  const submission = submissionForTest({ unmended: 0, review: reviewForTest({ verdict: "clean" }) });
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel {...base} submission={submission} regime={regime} onAccept={vi.fn<OnAccept>()} />,
    { language },
  );
  fireEvent.click(getByRole("button", { name: button }));
  await waitFor(() => getByText(said));
});

test("who alone has reviewed it accepts only with a reason", async () => {
  const onAccept = vi.fn<OnAccept>();
  const { getByRole, getByLabelText, getByText, getAllByRole } = await renderPart(
    <DecisionPanel {...base} isOwnAlone onAccept={onAccept} />,
  );
  getByText("本次提交只有您本人提交了审核意见");
  const accept = getByRole("button", { name: /审核通过/ });
  expect(accept.hasAttribute("disabled")).toBe(true);
  fireEvent.change(getByLabelText("由本人审定的理由"), { target: { value: " 仅一名可审核人员 " } });
  expect(accept.hasAttribute("disabled")).toBe(false);
  fireEvent.click(accept);
  await waitFor(() => getByText(/确定审核通过/));
  const confirm = getAllByRole("button", { name: /审核通过/ })[1];
  if (!confirm) throw new Error("nothing to confirm with");
  fireEvent.click(confirm);
  expect(onAccept).toHaveBeenCalledWith("", "仅一名可审核人员");
});

test("asks nobody for that reason while something must be mended first", async () => {
  const { queryByLabelText } = await renderPart(
    <DecisionPanel
      {...base}
      isOwnAlone
      submission={submissionForTest({ unmended: 3 })}
      onAccept={vi.fn<OnAccept>()}
    />,
  );
  expect(queryByLabelText("由本人审定的理由")).toBeNull();
});

test("waits for the automatic review, and says so", async () => {
  const submission = submissionForTest({
    review: reviewForTest({ state: "running", verdict: null }),
  });
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel {...base} submission={submission} onAccept={vi.fn<OnAccept>()} />,
  );
  expect(getByRole("button", { name: /审核通过/ }).hasAttribute("disabled")).toBe(true);
  expect(getByText("系统预审完成后方可审定")).toBeDefined();
});

test("an automatic review that somebody called off keeps nobody from deciding", async () => {
  const submission = submissionForTest({
    unmended: 0,
    review: reviewForTest({ state: "cancelled", verdict: null }),
  });
  const { getByRole } = await renderPart(
    <DecisionPanel {...base} submission={submission} onAccept={vi.fn<OnAccept>()} />,
  );
  expect(getByRole("button", { name: /审核通过/ }).hasAttribute("disabled")).toBe(false);
});

test("a decision that came too late says what to do, and lets one reload", async () => {
  const onReload = vi.fn<() => void>();
  const failure = { data: { appError: { code: "filing.snapshot-changed", params: {} } } };
  const { getByRole, getByText } = await renderPart(
    <DecisionPanel {...base} failure={failure} onReload={onReload} onAccept={vi.fn<OnAccept>()} />,
  );
  expect(getByText(/材料已有新的提交/)).toBeDefined();
  fireEvent.click(getByRole("button", { name: /刷新/ }));
  expect(onReload).toHaveBeenCalledOnce();
});
