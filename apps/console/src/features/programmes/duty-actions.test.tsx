import { localDate } from "@goodstanding/domain/kernel/dates";
import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import { type Answer, Refusal } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DutyActions } from "./duty-actions.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

const everything = { overrideDate: true, grantExtension: true, fulfil: true, recordActivity: false };

async function open(button: string, answer: Answer, change: Partial<ProgrammeObligation> = {}) {
  const obligation = obligationForTest({ may: everything, ...change });
  const drawn = await renderPart(<DutyActions obligation={obligation} />, { answer });
  fireEvent.click(drawn.getByRole("button", { name: button }));
  const dialog = within(await waitFor(() => drawn.getByRole("dialog")));
  const type = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  return { drawn, dialog, type };
}

const submit = (button: HTMLElement): boolean => fireEvent.click(button);

test("a date is moved at the level chosen, with its reason, and only then", async () => {
  const answer = vi.fn<Answer>(() => ({ adjustmentId: "a" }));
  const { drawn, dialog, type } = await open("调整日期", answer);
  const save = dialog.getByRole("button", { name: "保存调整" });
  expect(save.hasAttribute("disabled")).toBe(true);
  fireEvent.click(dialog.getByLabelText("协会级 12月31日（周四）"));
  type("调整后的日期", "2026-12-24");
  expect(save.hasAttribute("disabled")).toBe(true);
  type("原因", "  协会通知提前  ");
  submit(save);
  await waitFor(() => drawn.getByText("日期已调整"));
  expect(answer).toHaveBeenCalledExactlyOnceWith("obligations.overrideDate", {
    id: "o1",
    level: "agency",
    due: "2026-12-24",
    reason: "协会通知提前",
    document: null,
  });
});

test("the dialogs name the agency of the duty's own kind of accreditation", async () => {
  const answer: Answer = () => null;
  const override = await open("调整日期", answer, { regime: "construction" });
  expect(override.dialog.getByText("校级日期不得晚于评估委员会的日期。")).toBeDefined();
  expect(override.dialog.getByLabelText("评估委员会 12月31日（周四）")).toBeDefined();
  override.drawn.unmount();
  const extension = await open("学院延期", answer, { regime: "teacher-education" });
  expect(extension.dialog.getByText(/延期不得晚于认证机构日期12月31日/)).toBeDefined();
});

test("an extension goes to the unit; one beyond the agency's date is refused with the reason, and nothing typed is lost", async () => {
  const answer = vi.fn<Answer>(() => {
    throw new Refusal("adjustment.beyond-agency", { due: "2027-01-15", agencyDue: "2026-12-31" });
  });
  const { dialog, type } = await open("学院延期", answer);
  expect(dialog.getByText(/对机械工程学院所有专业 2026 年度/)).toBeDefined();
  expect(dialog.getByText("现校级日期为10月31日；延期不得晚于协会日期12月31日。")).toBeDefined();
  type("调整后的日期", "2027-01-15");
  type("原因", "搬迁");
  submit(dialog.getByRole("button", { name: "同意延期" }));
  await waitFor(() => dialog.getByText(/请选择 2026-12-31 或更早的日期/));
  expect(answer).toHaveBeenCalledExactlyOnceWith("obligations.grantExtension", {
    unitId: "u1",
    rule: "annual-filing",
    period: "2026",
    due: "2027-01-15",
    reason: "搬迁",
    document: null,
  });
  expect(dialog.getByLabelText<HTMLTextAreaElement>("原因").value).toBe("搬迁");
});

test("a duty is registered as done on a day that is not ahead, with the paper that shows it", async () => {
  const answer = vi.fn<Answer>(() => ({ factId: "f" }));
  const duty = { rule: "draft-reply", agencyDue: localDate("2026-10-25"), schoolDue: null } as const;
  const { drawn, dialog, type } = await open("办结登记", answer, duty);
  expect(dialog.getByLabelText("办结日期").getAttribute("max")).toBe("2026-10-21");
  type("办结日期", "2026-10-20");
  type("依据文件", "复函");
  submit(dialog.getByRole("button", { name: "登记办结" }));
  await waitFor(() => drawn.getByText("已登记办结"));
  expect(answer).toHaveBeenCalledExactlyOnceWith("obligations.fulfil", {
    id: "o1",
    on: "2026-10-20",
    document: "复函",
  });
});
