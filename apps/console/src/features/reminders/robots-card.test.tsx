import { fireEvent, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../ui/api-for-test.tsx";
import { renderPart } from "../../ui/render-for-test.tsx";
import type { Robot } from "./reminder-views.ts";
import { RobotsCard } from "./robots-card.tsx";

const text = (zh: string) => ({ zh, en: zh });
const robot = (change: Partial<Robot> = {}): Robot => ({
  // Any text may stand for an id in the console's tests.
  id: "robot-1" as Robot["id"],
  ...{ kind: "wecom", name: "机械学院教学群", address: "https://qyapi.weixin.qq.com/…abcd" },
  ...{ unit: text("机械工程学院"), addedBy: text("质量办管理员"), addedAt: "2026-10-01T01:00:00Z" },
  ...{ disabledAt: null, disabledBecause: null, messages: [] },
  ...change,
});
const draw = (robots: readonly Robot[], acts: Answer = () => null, mayManage = true) =>
  renderPart(<RobotsCard />, {
    answer: (path, input) =>
      path === "channels.robots"
        ? { robots, mayManage, units: [{ id: "unit-1", name: text("机械工程学院") }] }
        : acts(path, input),
  });
const token = "0123456789abcdef";

test("each message says what the platform answered, and why one was not sent", async () => {
  const message = { id: "m" as never, kind: "digest" as const, at: "2026-10-19T00:30:00Z" };
  const part = await draw([
    robot({
      messages: [
        { ...message, id: "m1" as never, state: "sent", reply: "HTTP 200 · 0 ok" },
        { ...message, id: "m2" as never, state: "cancelled", reply: "rehearsal" },
        { ...message, id: "m3" as never, kind: "test", state: "failed", reply: "HTTP 200 · 93000 invalid" },
      ],
    }),
  ]);
  await part.findByText("HTTP 200 · 0 ok");
  part.getByText("演练期间，未向群里发送");
  part.getByText("HTTP 200 · 93000 invalid");
  part.getByText("企业微信");
});

test("the address says which platform it is, and a secret is asked for where the platform signs", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw([], acts);
  await part.findByText("尚未接入群机器人。");
  fireEvent.click(part.getByRole("button", { name: "接入群机器人" }));
  const dialog = within(await part.findByRole("dialog"));
  const submit = dialog.getByRole("button", { name: "接入群机器人" });
  const type = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  fireEvent.mouseDown(dialog.getByLabelText("所属单位"));
  fireEvent.click(await part.findByTitle("机械工程学院"));
  type("群名称", "教学群");
  type("Webhook 地址", "https://evil.example/hook");
  dialog.getByText("仅支持企业微信、钉钉、飞书的群机器人地址");
  const isRefused = () => dialog.getByLabelText("Webhook 地址").getAttribute("aria-invalid");
  expect(isRefused()).toBe("true");
  expect(submit).toHaveProperty("disabled", true);
  type("Webhook 地址", `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${token}`);
  dialog.getByText("已识别为企业微信群机器人");
  expect(isRefused()).toBeNull();
  expect(dialog.queryByLabelText("加签密钥")).toBeNull();
  type("Webhook 地址", `https://oapi.dingtalk.com/robot/send?access_token=${token}`);
  expect(submit).toHaveProperty("disabled", true);
  type("加签密钥", "SEC1");
  fireEvent.click(submit);
  await waitFor(() =>
    expect(acts).toHaveBeenCalledWith("channels.addRobot", {
      ...{ unitId: "unit-1", name: "教学群", secret: "SEC1" },
      url: `https://oapi.dingtalk.com/robot/send?access_token=${token}`,
    }),
  );
});

test("a test goes to one group, and disabling needs a reason", async () => {
  const acts = vi.fn<Answer>(() => null);
  const part = await draw([robot()], acts);
  fireEvent.click(await part.findByRole("button", { name: "向“机械学院教学群”测试发送" }));
  await waitFor(() => expect(acts).toHaveBeenCalledWith("channels.testRobot", { id: "robot-1" }));
  fireEvent.click(part.getByRole("button", { name: "停用“机械学院教学群”" }));
  const dialog = within(await part.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("原因"), { target: { value: "群已解散" } });
  fireEvent.click(dialog.getByRole("button", { name: /停\s?用/ }));
  await waitFor(() =>
    expect(acts).toHaveBeenCalledWith("channels.disableRobot", { id: "robot-1", because: "群已解散" }),
  );
});

test("one that is disabled says why, and offers nothing; nor does anything to who may not", async () => {
  const gone = await draw([robot({ disabledAt: "2026-10-20T01:00:00Z", disabledBecause: "群已解散" })]);
  await gone.findByText(/停用：群已解散/);
  expect(gone.queryByRole("button", { name: /测试发送/ })).toBeNull();
  gone.unmount();
  const reader = await draw([robot()], undefined, false);
  await reader.findByText("机械学院教学群");
  expect(reader.queryByRole("button")).toBeNull();
});
