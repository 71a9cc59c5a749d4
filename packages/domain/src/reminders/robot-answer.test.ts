import { expect, test } from "vitest";
import { readPushAnswer } from "./push-answer.ts";
import { readRobotAnswer } from "./robot-answer.ts";
import { type RobotKind, robotKinds } from "./robot-kind.ts";

const said = (kind: RobotKind, body: unknown, status = 200, retryAfter: number | null = null) =>
  readRobotAnswer(kind, {
    ...{ status, retryAfter },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

test("each platform's own word for taken", () => {
  expect(said("wecom", { errcode: 0, errmsg: "ok" })).toMatchObject({ outcome: "sent", code: "0" });
  expect(said("dingtalk", { errcode: 0, errmsg: "ok" })).toMatchObject({ outcome: "sent" });
  expect(said("feishu", { code: 0, msg: "success", data: {} })).toMatchObject({ outcome: "sent" });
  expect(said("feishu", { StatusCode: 0, StatusMessage: "success" })).toMatchObject({ outcome: "sent" });
});

test("too fast waits as long as the platform asks", () => {
  expect(said("wecom", { errcode: 45009 })).toMatchObject({ outcome: "deferred", waitSeconds: 60 });
  expect(said("dingtalk", { errcode: 130101 })).toMatchObject({ outcome: "deferred", waitSeconds: 600 });
  expect(said("feishu", { code: 9499 })).toMatchObject({ outcome: "deferred", waitSeconds: 60 });
  expect(said("feishu", { code: 11232 }, 400)).toMatchObject({ outcome: "deferred" });
  expect(said("feishu", "", 429, 7)).toMatchObject({ outcome: "deferred", waitSeconds: 7 });
});

test("a wrong signature, a missing keyword and a robot that is gone are refusals, with the platform's words", () => {
  expect(said("dingtalk", { errcode: 310000, errmsg: "sign not match" })).toEqual({
    ...{ outcome: "failed", httpStatus: 200, code: "310000" },
    reply: "HTTP 200 · 310000 sign not match",
  });
  expect(said("feishu", { code: 19021, msg: "sign match fail" })).toMatchObject({ outcome: "failed" });
  expect(said("wecom", { errcode: 93000, errmsg: "invalid webhook url" })).toMatchObject({
    outcome: "failed",
  });
});

test("a redirect is not followed but a refusal, and what cannot be read is in doubt", () => {
  for (const kind of robotKinds) {
    expect(said(kind, "", 302).outcome).toBe("failed");
    expect(said(kind, "<html>").outcome).toBe("uncertain");
    expect(said(kind, { errcode: 0 }, 502).outcome).toBe("uncertain");
    expect(said(kind, "", 503).outcome).toBe("deferred");
  }
});

test("a push service that knows the browser no longer says it is gone", () => {
  const answer = (status: number, retryAfter: number | null = null) =>
    readPushAnswer({ status, body: "", retryAfter });
  expect(answer(201)).toMatchObject({ outcome: "sent", isGone: false });
  for (const status of [404, 410]) expect(answer(status)).toMatchObject({ outcome: "failed", isGone: true });
  expect(answer(403)).toMatchObject({ outcome: "failed", isGone: false });
  expect(answer(429, 30)).toMatchObject({ outcome: "deferred", waitSeconds: 30 });
  expect(answer(500)).toMatchObject({ outcome: "uncertain" });
});
