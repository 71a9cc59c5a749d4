import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ReminderHoldId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { ComingPanel } from "./coming-panel.tsx";
import type { ComingItem, ComingMail } from "./reminder-views.ts";

const item = (change: Partial<ComingItem> = {}): ComingItem => ({
  obligationId: "o1" as ObligationId, // ids that only have to differ
  programme: "土木工程",
  rule: "annual-filing",
  regime: "engineering",
  period: "2026",
  step: "school-before-3",
  kind: "notice",
  due: localDate("2026-10-31"),
  level: "school",
  hold: null,
  askedUntil: null,
  ...change,
});
const mail = (items: ComingItem[]): ComingMail => ({
  day: localDate("2026-10-27"),
  kind: "notice",
  unit: { id: "u1" as UnitId, name: { zh: "土木工程学院", en: "Civil" } },
  subject: { zh: "【提醒】材料提交", en: "Reminder" },
  recipients: ["civil@school.example"],
  copies: ["dean@school.example"],
  isUnitReached: true,
  held: items.every(({ hold }) => hold !== null),
  items,
});
const draw = (mails: readonly ComingMail[], acts: Answer = () => null, state = "enabled") =>
  renderPart(<ComingPanel />, {
    answer: (path, input) => {
      if (path === "reminders.coming") return { days: 30, mails };
      if (path === "reminders.sending")
        return { state, redirectTo: null, because: null, changedAt: null, changedBy: null };
      return acts(path, input);
    },
  });

test("what goes out is listed by day with its items, recipients and copies, and counted", async () => {
  const part = await draw([mail([item()])]);
  await part.findByText("【提醒】材料提交");
  expect(part.getByText(/未来 30 天将发送 1 封/)).toBeDefined();
  expect(part.getByText(/土木工程 · 年度报备/).textContent).toContain("校级截止前 3 个工作日");
  expect(part.getByText("civil@school.example")).toBeDefined();
  expect(part.getByText("抄送 dean@school.example")).toBeDefined();
});

test("a duty for which more time is asked says until when, and leads to the decision", async () => {
  const part = await draw([mail([item({ askedUntil: localDate("2026-11-10") })])]);
  const link = await part.findByRole("link", { name: /已申请延期至.*11月10日.*待批/ });
  expect(link.getAttribute("href")).toBe("/answers");
});

test("one step is skipped with its reason, and nothing without one", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw([mail([item()])], acts);
  fireEvent.click(await part.findByRole("button", { name: "跳过本次" }));
  const dialog = within(await part.findByRole("dialog"));
  const submit = dialog.getByRole("button", { name: "跳过本次" });
  expect(submit.hasAttribute("disabled")).toBe(true);
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "已电话确认" } });
  fireEvent.click(submit);
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("reminders.skip", {
    ...{ obligationId: "o1", step: "school-before-3", reason: "已电话确认" },
  });
});

test("what is kept back says by whom and why, does not count, and is let go again", async () => {
  const acts = vi.fn<Answer>(() => null);
  const hold = {
    ...{ id: "h1" as ReminderHoldId, kind: "paused" as const, reason: "专业停招核实中" },
    ...{ by: { zh: "牵头部门管理员", en: "Office" }, at: "2026-10-20T01:00:00Z" },
  };
  const part = await draw([mail([item({ hold: hold })])], acts, "stopped");
  await part.findByText(/牵头部门管理员已暂停：专业停招核实中/);
  expect(part.getByText(/未来 30 天将发送 0 封/).textContent).toContain("一封也不会发出");
  expect(part.getByText("其中事项均已暂停或跳过，本封不发送。")).toBeDefined();
  fireEvent.click(part.getByRole("button", { name: /^恢\s?复$/ }));
  await waitFor(() => expect(acts).toHaveBeenCalledWith("reminders.lift", { holdId: "h1" }));
});
