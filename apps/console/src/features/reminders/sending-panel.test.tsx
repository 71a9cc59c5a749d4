import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Session } from "../../lib/session.ts";
import { type Answer, Refusal } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import type { Sending } from "./reminder-views.ts";
import { SendingPanel } from "./sending-panel.tsx";

const setting = (change: Partial<Sending> = {}): Sending => ({
  state: "enabled",
  redirectTo: null,
  language: "zh",
  replyTo: null,
  because: null,
  changedAt: "2026-10-01T01:00:00Z",
  changedBy: null,
  ...change,
});
const draw = (sending: Sending, acts: Answer = () => null, session: Partial<Session> = {}) =>
  renderPart(<SendingPanel />, {
    session,
    answer: (path, input) => {
      if (path === "reminders.sending") return sending;
      if (path === "reminders.quota")
        return {
          limits: { minute: 30, hour: null, day: null },
          used: { minute: 12, hour: 40, day: 90 },
          left: 18,
        };
      if (path === "channels.robots") return { robots: [], units: [], mayManage: true };
      if (path === "reminders.coming") return { days: 30, mails: [{ held: false }, { held: true }] };
      return acts(path, input);
    },
  });

test("before sending is enabled the dry run says how many would go out", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw(setting({ state: "not-enabled" }), acts);
  await part.findByText(/未来 30 天将发送 1 封提醒，启用前一封也不发/);
  fireEvent.click(part.getByRole("button", { name: "启用发送" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "试算无误" } });
  fireEvent.click(dialog.getByRole("button", { name: "启用发送" }));
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("reminders.setSending", {
    ...{ state: "enabled", redirectTo: null, because: "试算无误" },
  });
});

test("everything is stopped with a reason, and what is used of the limits stands beside it", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw(setting({ redirectTo: "office@school.example" }), acts);
  await part.findByText(/全部邮件改投 office@school.example/);
  await part.findByText("最近一分钟：12 / 30 封");
  expect(part.getByText("最近一小时：40 封")).toBeDefined();
  expect(part.queryByText("启用前试算")).toBeNull();
  fireEvent.click(part.getByRole("button", { name: "全部停止" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "模板有误" } });
  fireEvent.click(dialog.getByRole("button", { name: "全部停止" }));
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts).toHaveBeenCalledWith("reminders.setSending", {
    ...{ state: "stopped", redirectTo: "office@school.example", because: "模板有误" },
  });
});

test("a rehearsal that ends lets no mail out by itself, and out it goes where somebody says so", async () => {
  const acts = vi.fn<Answer>(() => null);
  const end = async (goesOn: boolean) => {
    const part = await draw(setting({ redirectTo: "a@b.example" }), acts);
    fireEvent.click(await part.findByRole("button", { name: "结束演练" }));
    const dialog = within(await part.findByRole("dialog"));
    dialog.getByText(/结束后发送停止/);
    if (goesOn) fireEvent.click(dialog.getByRole("checkbox", { name: /同时启用发送/ }));
    fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "演练结束" } });
    fireEvent.click(dialog.getByRole("button", { name: "结束演练" }));
    await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
    part.unmount();
    const [call] = acts.mock.calls.splice(0);
    return call?.[1];
  };
  const ended = { redirectTo: null, because: "演练结束" };
  expect(await end(false)).toEqual({ ...ended, state: "stopped" });
  expect(await end(true)).toEqual({ ...ended, state: "enabled" });
});

test("a stopped school stays stopped when a rehearsal ends; a wrong address is said in the dialog", async () => {
  const acts = vi.fn<Answer>(() => null);
  const stopped = await draw(setting({ state: "stopped", redirectTo: "a@b.example" }), acts);
  fireEvent.click(await stopped.findByRole("button", { name: "结束演练" }));
  const ending = within(await stopped.findByRole("dialog"));
  fireEvent.change(ending.getByLabelText("原因"), { target: { value: "演练结束" } });
  fireEvent.click(ending.getByRole("button", { name: "结束演练" }));
  await waitFor(() => expect(acts).toHaveBeenCalledTimes(1));
  expect(acts.mock.calls[0]?.[1]).toMatchObject({ state: "stopped", redirectTo: null });
  stopped.unmount();
  const part = await draw(setting(), () => {
    throw new Refusal("sending.redirect-invalid", { found: "office" });
  });
  fireEvent.click(await part.findByRole("button", { name: "演练：全部改投" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("改投地址"), { target: { value: "office" } });
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "演练" } });
  fireEvent.click(dialog.getByRole("button", { name: "演练：全部改投" }));
  await dialog.findByText(/“改投地址”不是邮箱地址/);
});

test("language and address for answers are set together, and an empty address means the sender", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw(setting({ replyTo: "old@school.example" }), acts);
  const address = await part.findByLabelText("回复地址");
  expect(part.getByRole("button", { name: "保存" }).hasAttribute("disabled")).toBe(true);
  fireEvent.click(part.getByRole("radio", { name: "英文" }));
  fireEvent.change(address, { target: { value: " " } });
  fireEvent.click(part.getByRole("button", { name: "保存" }));
  await waitFor(() =>
    expect(acts).toHaveBeenCalledWith("reminders.setVoice", { language: "en", replyTo: null }),
  );
});

test("while the installation is stopped the switch says that it has no effect", async () => {
  const mailHalt = { at: "2026-10-21T01:00:00Z", because: "黑名单" };
  const part = await draw(setting(), () => null, { mailHalt });
  expect(await part.findByText(/恢复前本设置暂不生效。原因：黑名单/)).toBeDefined();
});
