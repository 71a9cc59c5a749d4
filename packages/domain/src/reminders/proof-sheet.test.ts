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
  ...{ acknowledgedAt: null, isAcknowledgedSignedIn: false },
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
  proofRows({ mails: [], requests: [], holds: [], contacts: [], letters: [], handings: [], ...records });

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

test("what was confirmed with the recipient's account says so", () => {
  const confirmed = delivery({ acknowledgedAt: "2026-10-21 09:10", isAcknowledgedSignedIn: true });
  expect(rows({ mails: [mail(confirmed)] })[0]?.outcome.at(-1)).toBe(
    "收件人登录系统确认“已知悉”（2026-10-21 09:10）",
  );
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
    "系统说明：连接中断",
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
  expect(outcome({ reply: `250 ${"x".repeat(500)}` })[1]).toBe(`服务器应答：250 ${"x".repeat(396)}……`);
  expect(outcome({ round: 2, resentBecause: "换了邮箱" })[0]).toBe("第2次发送，原因：换了邮箱");
  expect(outcome({ state: "cancelled", attempts: 0, settledAt: null, reply: null })).toEqual([
    "已取消发送：事项已办结、变更、暂停或跳过，或已由后一封催办代替",
  ]);
});

test("what was found out afterwards takes the place of what was not known, and of no server's answer", () => {
  const outcome = (change: Partial<ProofDelivery>) =>
    rows({ mails: [mail(delivery(change))] }).flatMap((row) => row.outcome);
  for (const [kind, name] of [
    ["journal", "存档邮箱"],
    ["relay-log", "邮件服务器日志"],
    ["person", "人工核实"],
  ] as const) {
    const evidence = { kind, note: null, at: "2026-10-21 08:20:00" };
    expect(outcome({ evidence, reply: "Connection lost", settledAt: "2026-10-21 08:20:00" })).toEqual([
      "经查实已送出（2026-10-21 08:20:00）",
      "Message-ID：<a@school.example>",
      `依据：${name}（2026-10-21 08:20:00）`,
    ]);
    expect(outcome({ evidence, reply: "451 4.3.0 later" })).toContain("服务器应答：451 4.3.0 later");
  }
  expect(outcome({ reply: "2500 bytes were written" })).toContain("系统说明：2500 bytes were written");
});

test("what was kept back says by whom and why, and what became of it", () => {
  const hold = {
    ...({ rule: "annual-filing", period: "2026", at: "2026-10-20 09:00:00", step: null } as const),
    ...{ reason: "专业已撤销认证申请", by: "牵头部门管理员", liftedAt: null, liftedBy: null },
  };
  const lifted = { ...hold, liftedAt: "2026-10-22 10:00:00", liftedBy: "牵头部门人员" };
  const all = rows({
    holds: [
      { ...hold, state: "standing" },
      { ...hold, at: "2026-10-21 09:00:00", step: "校级截止前3个工作日", state: "lapsed" },
      { ...lifted, at: "2026-10-22 09:00:00", state: "lifted" },
    ],
  });
  expect(all[0]).toEqual({
    ...{ at: "2026-10-20 09:00:00", kind: "暂停或跳过", who: ["牵头部门管理员"], outcome: ["未恢复"] },
    matter: ["年度持续改进报备（2026）", "暂停此后全部催办", "原因：专业已撤销认证申请"],
  });
  expect(all[1]?.matter[1]).toBe("跳过：校级截止前3个工作日");
  expect(all.slice(1).map(({ outcome }) => outcome)).toEqual([
    ["截止日期变更后自动失效"],
    ["已恢复（2026-10-22 10:00:00），牵头部门人员"],
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
