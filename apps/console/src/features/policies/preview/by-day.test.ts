import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { previewItemForTest } from "../policies-for-test.ts";
import type { PreviewReminder } from "../policy-views.ts";
import { byDay, mailsOf } from "./by-day.ts";

const { subject } = previewItemForTest();
const reminder = (name: string, on: string, college = subject.unit): PreviewReminder => ({
  ...{
    rule: "annual-filing",
    regime: "engineering",
    period: "2026",
    level: "school",
    step: "school-before-3",
  },
  ...{ due: localDate("2026-10-31"), on: localDate(on) },
  subject: { ...subject, id: name, name: { zh: name, en: name }, unit: college },
});
const civil = { ...subject.unit, id: "u2" as typeof subject.unit.id }; // an id of nobody
const reminders = [
  reminder("车辆工程", "2026-10-30"),
  reminder("车辆工程", "2026-10-27"),
  reminder("机械工程", "2026-10-27"),
  reminder("土木工程", "2026-10-27", civil),
];

test("what is said on one day of one rung stands together, the earliest day first", () => {
  expect(
    byDay(reminders).map(({ on, reminders: same }) => [on, same.map(({ subject: { id } }) => id)]),
  ).toEqual([
    ["2026-10-27", ["车辆工程", "机械工程", "土木工程"]],
    ["2026-10-30", ["车辆工程"]],
  ]);
});

test("what goes on every week is one line, from its first day on", () => {
  const weekly = (name: string, on: string, number: number): PreviewReminder => ({
    ...reminder(name, on),
    step: `school-weekly-${number}`,
  });
  const lines = byDay([
    ...reminders,
    weekly("车辆工程", "2026-11-14", 2),
    weekly("车辆工程", "2026-11-07", 1),
  ]);
  expect(lines.at(-1)).toMatchObject({ on: "2026-11-07", isWeekly: true });
  expect(lines.map((line) => line.reminders.length)).toEqual([3, 1, 2]);
});

test("a college gets one mail a day", () => {
  expect(mailsOf(reminders)).toBe(3);
});
