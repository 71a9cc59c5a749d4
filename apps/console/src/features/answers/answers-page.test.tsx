import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ExtensionRequestId, MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleSession } from "../../lib/sample-session.ts";
import { Refusal } from "../../ui/api-for-test.tsx";
import { MailTasks } from "../../ui/mail-tasks.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import type { DeadAddress, ExtensionRequest } from "./answer-views.ts";
import { AnswersPage } from "./answers-page.tsx";

const unit = { id: "u" as UnitId, name: { zh: "机械工程学院", en: "Mechanical" } }; // ids that only have to differ
const request: ExtensionRequest = {
  ...{ id: "r" as ExtensionRequestId, unit, rule: "annual-filing", period: "2026" },
  ...{ askedUntil: localDate("2026-11-20"), reason: "教学评估占用时间", askedAs: "secretary@school.example" },
  ...{ askedAt: "2026-10-21T01:00:00.000Z", state: "open", programmes: ["车辆工程"], decision: null },
  mail: { id: "m" as MailId, subject: "【提醒】材料提交", day: localDate("2026-10-21") },
  schoolDue: localDate("2026-10-31"),
  agencyDue: localDate("2026-12-31"),
};
const refused: ExtensionRequest = {
  ...request,
  ...{
    id: "r2" as ExtensionRequestId,
    state: "refused",
    reason: "其他",
    askedUntil: localDate("2026-11-05"),
  },
  decision: {
    ...{ at: "2026-10-22T01:00:00.000Z", by: { zh: "牵头部门管理员", en: "Office" }, until: null },
    ...{ because: "材料应按期报送", isTold: true },
  },
};
const address: DeadAddress = {
  ...{ id: "a", address: "gone@school.example", since: "2026-10-21T01:00:00.000Z", status: "5.1.1" },
  ...{ diagnostic: "550 User unknown", mail: { id: "m" as MailId, subject: "【提醒】材料提交" }, unit },
  person: { zh: "教学秘书", en: "Secretary" },
};

const session = { may: { ...sampleSession.may, readReminders: true } };

function asking(refuse: string | null = null) {
  const asked: unknown[] = [];
  const answer = (path: string, input: unknown) => {
    if (path === "extensions.list") return [request, refused];
    if (path === "reminders.deadAddresses") return [address];
    asked.push([path, input]);
    if (path === refuse) throw new Refusal("extension.decided");
    return null;
  };
  return { asked, answer };
}

test("a request is granted until the day that was asked for, or another", async () => {
  const { asked, answer } = asking();
  const part = await renderPart(<AnswersPage />, { answer, session });
  await part.findByText("理由：教学评估占用时间");
  expect(part.getByText(/申请延期至 11月20日/)).toBeDefined();
  expect(part.getByText("理由：材料应按期报送")).toBeDefined();
  fireEvent.click(part.getByRole("button", { name: /^同\s?意$/ }));
  const due = await part.findByLabelText("新的校级截止日期");
  expect(due).toMatchObject({ value: "2026-11-20", max: "2026-12-31" });
  fireEvent.change(due, { target: { value: "2026-11-18" } });
  fireEvent.click(part.getAllByRole("button", { name: /^同\s?意$/ }).at(-1) ?? due);
  await waitFor(() =>
    expect(asked).toEqual([["extensions.grant", { requestId: "r", due: "2026-11-18", document: null }]]),
  );
});

test("a refusal needs its reason, and what the server says stays in the dialog", async () => {
  const { asked, answer } = asking("extensions.refuse");
  const part = await renderPart(<AnswersPage />, { answer, session });
  fireEvent.click(await part.findByRole("button", { name: "不同意" }));
  const because = await part.findByLabelText("不同意的理由");
  const submit = part.getAllByRole("button", { name: "不同意" }).at(-1);
  expect(submit).toMatchObject({ disabled: true });
  fireEvent.change(because, { target: { value: "材料应按期报送" } });
  fireEvent.click(submit ?? because);
  await part.findByText(/已处理，请刷新页面/);
  expect(asked).toEqual([["extensions.refuse", { requestId: "r", because: "材料应按期报送" }]]);
});

test("a dead address says whose it is and what the server said, and is let in again with a reason", async () => {
  const { asked, answer } = asking();
  const part = await renderPart(<AnswersPage />, { answer, session });
  await part.findByText("gone@school.example");
  expect(part.getByText("教学秘书")).toBeDefined();
  expect(part.getByText("5.1.1 550 User unknown")).toBeDefined();
  fireEvent.click(part.getByRole("button", { name: "恢复发送" }));
  fireEvent.change(await part.findByLabelText("处理情况"), { target: { value: "邮箱已恢复" } });
  fireEvent.click(part.getAllByRole("button", { name: "恢复发送" }).at(-1) ?? part.container);
  await waitFor(() =>
    expect(asked).toEqual([["reminders.clearDeadAddress", { id: "a", because: "邮箱已恢复" }]]),
  );
});

test("whoever decides nothing reads so, and is told of no tasks", async () => {
  const page = await renderPart(<AnswersPage />);
  expect(page.getByText("延期申请由质量管理部门审批。")).toBeDefined();
  page.unmount();
  const answer = (path: string) => (path === "extensions.open" ? 2 : [address]);
  const tasks = await renderPart(<MailTasks />, { answer, session });
  await tasks.findByText("有 2 份延期申请待审批");
  expect(tasks.getByText("有 1 个邮箱地址已失效，停止向其发送")).toBeDefined();
});
