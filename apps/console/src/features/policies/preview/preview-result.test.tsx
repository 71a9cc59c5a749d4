import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { previewForTest, previewItemForTest } from "../policies-for-test.ts";
import type { PolicyPreview } from "../policy-views.ts";
import { PreviewResult } from "./preview-result.tsx";

const reminder = {
  rule: "annual-filing",
  regime: "engineering",
  period: "2026",
  level: "school",
  due: localDate("2026-10-31"),
  subject: previewItemForTest().subject,
} as const;
const reminders: PolicyPreview["reminders"] = {
  cancelled: [{ ...reminder, step: "school-before-3", on: localDate("2026-10-27") }],
  added: [
    { ...reminder, step: "school-overdue-1", on: localDate("2026-10-21") },
    { ...reminder, step: "school-before-0", on: localDate("2026-10-30") },
  ],
};
const all = previewForTest({
  counts: { appears: 1, vanishes: 1, moves: 1, restated: 2, unchanged: 40 },
  items: [
    previewItemForTest({ change: "appears", period: "2027", before: null }),
    previewItemForTest({ change: "vanishes", period: "2028", after: null }),
    previewItemForTest(),
    previewItemForTest({ change: "restated", period: "2029" }),
    previewItemForTest({ change: "restated", period: "2030" }),
  ],
  reminders,
});

test("says in words what comes, goes and moves, and what becomes of reminders", async () => {
  const { getByText } = await renderPart(<PreviewResult preview={all} />);
  expect(getByText("将新增 1 项、取消 1 项、调整 1 项任务。")).toBeDefined();
  expect(getByText("另有 2 项任务日期不变，依据或说明有更新。")).toBeDefined();
  expect(getByText("催办邮件（至2027年10月21日）：原定提醒不再发送 1 项，按新日期提醒 2 项。")).toBeDefined();
});

test("in English too", async () => {
  const { getByText } = await renderPart(<PreviewResult preview={all} />, { language: "en" });
  expect(getByText("Duties: 1 appears, 1 vanishes, 1 moves.")).toBeDefined();
});

test("a change that touches nothing says so and lists nothing", async () => {
  const nothing = previewForTest({
    counts: { appears: 0, vanishes: 0, moves: 0, restated: 0, unchanged: 41 },
    items: [],
  });
  const { getByText, queryByRole } = await renderPart(<PreviewResult preview={nothing} />);
  expect(getByText("没有任务因此新增、取消或改期。")).toBeDefined();
  expect(getByText("催办邮件（至2027年10月21日）没有变化。")).toBeDefined();
  expect(queryByRole("table")).toBeNull();
});

test("shows whose duty moves from when to when, with the last working day, and why", async () => {
  const { getByText, getByRole } = await renderPart(<PreviewResult preview={previewForTest()} />);
  const row = getByText("车辆工程").closest("tr");
  expect(row?.textContent).toContain("机械工程学院");
  expect(row?.textContent).toContain("年度报备（2026）");
  expect(row?.querySelector("s")?.textContent).toBe("10月31日（周六）");
  expect(row?.querySelector("strong")?.textContent).toBe("10月17日（周六）");
  expect(row?.textContent).toContain("最后工作日 10月16日（周五）");
  expect(row?.textContent).not.toContain("12月31日");
  fireEvent.click(getByRole("button", { name: "年度报备（2026）的依据" }));
  await waitFor(() => getByText(/校级日期由牵头部门调整/));
});

test("what only gets another basis is shown when it is asked for, or when there is nothing else", async () => {
  const { getByText, queryByText, getByRole, unmount } = await renderPart(<PreviewResult preview={all} />);
  expect(getByText("年度报备（2027）")).toBeDefined();
  expect(queryByText("年度报备（2029）")).toBeNull();
  fireEvent.click(getByRole("radio", { name: "仅依据更新 2" }));
  expect(getByText("年度报备（2029）")).toBeDefined();
  expect(queryByText("年度报备（2027）")).toBeNull();
  unmount();
  const only = previewForTest({
    counts: { appears: 0, vanishes: 0, moves: 0, restated: 1, unchanged: 40 },
    items: [previewItemForTest({ change: "restated", period: "2029" })],
  });
  const alone = await renderPart(<PreviewResult preview={only} />);
  expect(alone.getByText("年度报备（2029）")).toBeDefined();
  expect(alone.queryByRole("radio")).toBeNull();
});

test("weekly reminders, which nobody need get, are told apart and not counted", async () => {
  const weekly = { ...reminder, step: "school-weekly-1", on: localDate("2026-11-09") } as const;
  const preview = { ...all, reminders: { ...reminders, added: [...reminders.added, weekly] } };
  const { getByText, getByRole } = await renderPart(<PreviewResult preview={preview} />);
  expect(getByText("催办邮件（至2027年10月21日）：原定提醒不再发送 1 项，按新日期提醒 2 项。")).toBeDefined();
  expect(getByText(/只在一直未提交时发送/)).toBeDefined();
  fireEvent.click(getByRole("button", { name: /按新日期发送的提醒（2 项/ }));
  expect(getByText("11月9日起每周")).toBeDefined();
});

test("the reminders unfold day by day", async () => {
  const { getByRole, queryByText, getByText } = await renderPart(<PreviewResult preview={all} />);
  expect(queryByText("校级逾期 1 个工作日")).toBeNull();
  fireEvent.click(getByRole("button", { name: /按新日期发送的提醒（2 项，涉及 2 封邮件）/ }));
  expect(getByText("校级逾期 1 个工作日")).toBeDefined();
  expect(getByText("10月30日（周五）").closest("tr")?.textContent).toContain("车辆工程");
});

test("the mails of each college stand beside those of the school", async () => {
  const soon = { before: 12, after: 14, come: 3, go: 1, moved: 0 };
  const whole = { before: 40, after: 40, come: 0, go: 0, moved: 2 };
  const { unit } = previewItemForTest().subject;
  const mails = {
    ...{ soonUntil: localDate("2026-11-20"), soon, all: whole },
    units: [{ unit, soon, all: whole }],
  };
  const { getByRole } = await renderPart(<PreviewResult preview={previewForTest({ mails })} />);
  const table = getByRole("table", { name: "各学院的邮件" });
  expect([...table.querySelectorAll("tbody tr")].map(({ textContent }) => textContent)).toEqual([
    "机械工程学院邮件 12 封 → 14 封（新增提醒 3 项、取消提醒 1 项）邮件 40 封 → 40 封（提醒改期 2 项）",
    "全校邮件 12 封 → 14 封（新增提醒 3 项、取消提醒 1 项）邮件 40 封 → 40 封（提醒改期 2 项）",
  ]);
});
