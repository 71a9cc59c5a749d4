import { expect, test } from "vitest";
import { demoAccounts } from "../demo/demo-institutions.ts";
import { startBlock } from "./start-block.ts";

const lines = startBlock({
  environment: { PUBLIC_URL: "http://127.0.0.1:4300", APP_MODE: "demo", DEMO_TODAY: "2026-10-21" },
  accounts: demoAccounts.map((account) => ({ ...account, password: "not-a-password" })),
  inboxUrl: "http://127.0.0.1:4380",
  dataDir: ".data",
  movedFrom: { console: null, inbox: 4380 },
}).split("\n");

test("people stand below their school, and the first of all is whom to be first", () => {
  const from = lines.findIndex((line) => line.includes("登录 sign in"));
  const block = lines.slice(from + 2).filter((line) => line !== "");
  expect(block.slice(0, 3)).toEqual([
    "    内蒙古工业大学",
    expect.stringMatching(/^ {6}quality-office@imut\.example +not-a-password {3}牵头部门管理员$/),
    expect.stringMatching(/^ {6}mechanical-secretary@imut\.example +not-a-password {3}机械工程学院教学秘书$/),
  ]);
  expect(block.filter((line) => /^ {4}\S/.test(line)).map((line) => line.trim())).toEqual([
    "内蒙古工业大学",
    "示例大学",
    "示例学院",
  ]);
  expect(block.filter((line) => line.includes("@"))).toHaveLength(demoAccounts.length);
});

test("a port that was taken is said beside the address that stands for it", () => {
  expect(lines.find((line) => line.includes("邮件 mails"))).toContain("端口 4380 已被占用");
  expect(lines.find((line) => line.includes("打开 open"))).not.toContain("已被占用");
});
