import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { isCardDue } from "./card-day.ts";
import type { Digest, DigestLine } from "./digest.ts";
import { fittingBody, robotBody } from "./robot-body.ts";
import { digestCard, testCard } from "./robot-card.ts";
import { robotKinds } from "./robot-kind.ts";

const line = (change: Partial<DigestLine> = {}): DigestLine => ({
  ...{ key: "k", unitId: null, due: localDate("2026-10-31"), daysLeft: 10, quietDays: null },
  subject: { zh: "自动化专业", en: "Automation" },
  what: { zh: "年度持续改进情况报备", en: "annual filing" },
  state: { zh: "填报中", en: "in preparation" },
  ...change,
});
const empty: Digest = { overdue: [], dueSoon: [], unassigned: [], waiting: [], stuck: [] };
const frame = {
  unit: { zh: "机械工程学院", en: "Mechanical engineering" },
  today: localDate("2026-10-21"),
  language: "zh",
  url: "https://school.example/",
} as const;

test("the card says counts and the next dates, the most pressing first, and how many are left out", () => {
  const digest: Digest = {
    ...empty,
    overdue: [line({ due: localDate("2026-10-19"), daysLeft: -2 })],
    dueSoon: [line(), line(), line()],
    stuck: [line({ due: null, daysLeft: null, quietDays: 20 })],
  };
  const card = digestCard(digest, frame, 2);
  expect(card.title).toBe("【认证常青】机械工程学院认证工作简报");
  expect(card.opening).toBe("截至2026年10月21日：已逾期1项，14天内到期3项，长期未推进1项。");
  expect(card.isPressing).toBe(true);
  expect(card.sections).toEqual([
    {
      heading: "已逾期",
      lines: ["自动化专业 年度持续改进情况报备：应于2026年10月19日完成，已逾期2天"],
      more: null,
    },
    {
      heading: "14天内到期",
      lines: Array.from({ length: 2 }, () => "自动化专业 年度持续改进情况报备：2026年10月31日到期，剩余10天"),
      more: "另有1项，请登录系统查看",
    },
    {
      heading: "长期未推进",
      lines: ["自动化专业 年度持续改进情况报备：填报中，已20天无进展"],
      more: null,
    },
  ]);
  const english = digestCard(digest, { ...frame, language: "en" });
  expect(english.opening).toBe("As of 21 Oct 2026: overdue: 1, due within 14 days: 3, not moving: 1.");
  expect(english.sections[0]?.lines).toEqual([
    "Automation, annual filing: was due on 19 Oct 2026, 2 days overdue",
  ]);
});

test("names cannot make markup, a link or a call to everybody", () => {
  const subject = { zh: "<@all> [点我](https://evil.example) **粗**", en: "x" };
  for (const kind of robotKinds) {
    const body = robotBody(kind, digestCard({ ...empty, overdue: [line({ subject })] }, frame)) ?? "";
    expect(body).toContain("＜＠all＞ ［点我］(https://evil.example) ＊＊粗＊＊");
    expect(body).not.toContain("@all");
  }
});

test("each platform's own form, with a way into the system", () => {
  const card = testCard(frame);
  const [wecom, dingtalk, feishu] = robotKinds.map((kind) => JSON.parse(robotBody(kind, card) ?? ""));
  expect(wecom).toEqual({
    msgtype: "markdown",
    markdown: {
      content: `### ${card.title}\n\n${card.opening}\n\n[登录系统查看](https://school.example/)`,
    },
  });
  expect(dingtalk).toMatchObject({
    msgtype: "actionCard",
    actionCard: { singleTitle: "登录系统查看", singleURL: "https://school.example/" },
  });
  expect(feishu).toMatchObject({
    msg_type: "interactive",
    card: { header: { template: "blue", title: { tag: "plain_text", content: card.title } } },
  });
});

test("what is too long for 企业微信 loses lines, never its end", () => {
  const subject = { zh: "很长的专业名称".repeat(40), en: "x" };
  const digest = { ...empty, overdue: Array.from({ length: 30 }, () => line({ subject })) };
  const body = fittingBody("wecom", (limit) => digestCard(digest, frame, limit));
  const { content } = JSON.parse(body).markdown;
  expect(new TextEncoder().encode(content).length).toBeLessThanOrEqual(4096);
  expect(content).toMatch(/另有\d+项/);
  expect(content).toContain("(https://school.example/)");
});

test("a group hears weekly, and daily of what is overdue or near; on days off of what is near alone", () => {
  // 2026-10-19 is a Monday; the Monday before is taken for a holiday.
  const holiday = localDate("2026-10-12");
  const calendar = {
    coverage: () => "official" as const,
    isWorkingDay: (day: number) => ![5, 6].includes((day + 3) % 7) && day !== dayNumberOf(holiday),
  };
  const on = (day: string, digest: Partial<Digest>) =>
    isCardDue({ ...empty, ...digest }, localDate(day), calendar);
  const waiting = { waiting: [line({ due: null, daysLeft: null })] };
  expect(on("2026-10-19", waiting)).toBe(true);
  expect(on("2026-10-20", waiting)).toBe(false);
  expect(on("2026-10-12", waiting)).toBe(false);
  expect(on("2026-10-13", waiting)).toBe(true);
  expect(on("2026-10-20", { overdue: [line({ daysLeft: -1 })] })).toBe(true);
  expect(on("2026-10-24", { overdue: [line({ daysLeft: -1 })] })).toBe(false);
  expect(on("2026-10-24", { dueSoon: [line({ daysLeft: 3 })] })).toBe(true);
  expect(on("2026-10-20", { dueSoon: [line({ daysLeft: 4 })] })).toBe(false);
});

const dayNumberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
