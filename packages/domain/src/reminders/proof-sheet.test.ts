import { expect, test } from "vitest";
import type { ProofDelivery, ProofMail, ProofRecords } from "./proof-records.ts";
import { proofRows } from "./proof-sheet.ts";

const delivery = (change: Partial<ProofDelivery> = {}): ProofDelivery => ({
  channel: "email",
  recipient: "secretary@college.example",
  roles: ["教学秘书"],
  sentTo: null,
  round: 1,
  resentBecause: null,
  state: "sent",
  attempts: 1,
  settledAt: "2026-10-21 08:00:05",
  reply: "250 2.0.0 queued as 4F",
  messageId: "<a@school.example>",
  evidence: { kind: "smtp-reply", note: null, at: "2026-10-21 08:00:05" },
  acknowledgedAt: null,
  bounces: [],
  ...change,
});
const mail = (...deliveries: readonly ProofDelivery[]): ProofMail => ({
  subject: "【提醒】材料提交",
  madeAt: "2026-10-21 08:00:00",
  items: ["年度报备：校级截止前7个工作日"],
  deliveries,
});
const rows = (records: Partial<ProofRecords>) =>
  proofRows({ mails: [], requests: [], contacts: [], letters: [], handings: [], ...records });

test("a reminder says when, of what, to whom, and what the mail server answered", () => {
  expect(rows({ mails: [mail(delivery({ acknowledgedAt: "2026-10-21 09:10" }))] })).toEqual([
    {
      at: "2026-10-21 08:00:05",
      kind: "邮件",
      matter: ["【提醒】材料提交", "年度报备：校级截止前7个工作日"],
      who: ["教学秘书", "secretary@college.example"],
      outcome: [
        "对方服务器已接收（2026-10-21 08:00:05）",
        "服务器应答：250 2.0.0 queued as 4F",
        "Message-ID：<a@school.example>",
        "收件人确认“已知悉”（2026-10-21 09:10）",
      ],
    },
  ]);
});

test("nothing is made better than it was: uncertain, failed, bounced, redirected and sent again are said", () => {
  const outcome = (change: Partial<ProofDelivery>) =>
    rows({ mails: [mail(delivery(change))] }).flatMap(({ who, matter, outcome: came }) => [
      ...matter.slice(2),
      ...who.slice(2),
      ...came,
    ]);
  expect(outcome({ state: "uncertain", reply: "连接中断", attempts: 2 })).toEqual([
    "是否送达未确定（2026-10-21 08:00:05），共尝试2次",
    "服务器应答：连接中断",
    "Message-ID：<a@school.example>",
  ]);
  const evidence = { kind: "person", note: "电话确认已收到", at: "2026-10-22 10:00" } as const;
  expect(outcome({ evidence }).at(-1)).toBe("依据：人工核实（2026-10-22 10:00），电话确认已收到");
  const bounce = {
    at: "2026-10-21 08:03",
    action: "failed",
    status: "5.1.1",
    diagnostic: "no such user",
  } as const;
  expect(outcome({ bounces: [bounce] }).at(-1)).toBe("退信（2026-10-21 08:03）：5.1.1 no such user");
  expect(outcome({ sentTo: "rehearsal@school.example" })[0]).toBe("演练：改投rehearsal@school.example");
  expect(outcome({ reply: "x".repeat(500) })[1]).toBe(`服务器应答：${"x".repeat(400)}……`);
  expect(outcome({ round: 2, resentBecause: "换了邮箱" })[0]).toBe("第2次发送，原因：换了邮箱");
  expect(outcome({ state: "cancelled", attempts: 0, settledAt: null, reply: null })).toEqual([
    "发送前事项已办结或变更，未发送",
  ]);
});

test("everything stands in order of time, each envelope by itself, a day without a time before its times", () => {
  const duty = { rule: "annual-filing", period: "2026" } as const;
  const all = rows({
    mails: [
      mail(delivery(), delivery({ recipient: "dean@college.example", settledAt: "2026-10-21 08:00:09" })),
    ],
    requests: [
      {
        ...{
          ...duty,
          at: "2026-10-22 11:00",
          askedAs: "secretary@college.example",
          askedUntil: "2026-11-05",
        },
        ...{ reason: "两门课程材料待补", state: "granted", decidedAt: "2026-10-22 15:00" },
        ...{ decidedBecause: null, grantedUntil: "2026-11-03" },
      },
    ],
    contacts: [
      {
        ...{ at: "2026-10-21", means: "telephone", withWhom: "教学秘书", said: "提醒", madeBy: "教务处" },
        ...{ isOfUnit: true, recordedAt: "2026-10-21 17:00", recordedBy: "牵头部门管理员" },
      },
    ],
    letters: [
      {
        ...{ receivedOn: "2027-01-14", kind: "催报函", sender: "示例认证协会", number: "函1号" },
        ...{ summary: "催报", dueOn: "2027-01-20", answeredOn: null, answerDocument: null },
      },
    ],
    handings: [
      {
        ...{ ...duty, at: "2026-11-02 16:00:00", to: "school", number: 1, by: "学院分管教学副院长" },
        ...{ proof: "ab12", isWithdrawn: false },
      },
    ],
  });
  expect(all.map(({ at, kind, who, outcome }) => [at, kind, who[0], outcome[0]])).toEqual([
    ["2026-10-21", "系统外联系", "教学秘书（全院）", "牵头部门管理员登记（2026-10-21 17:00）"],
    ["2026-10-21 08:00:05", "邮件", "教学秘书", "对方服务器已接收（2026-10-21 08:00:05）"],
    ["2026-10-21 08:00:09", "邮件", "教学秘书", "对方服务器已接收（2026-10-21 08:00:09）"],
    ["2026-10-22 11:00", "延期申请", "secretary@college.example", "同意，延至2026-11-03（2026-10-22 15:00）"],
    ["2026-11-02 16:00:00", "材料报送", "学院分管教学副院长", "学校已收到"],
    ["2027-01-14", "来函", "示例认证协会", "未登记回复"],
  ]);
});
