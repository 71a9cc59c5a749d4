import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, LetterId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import type { TaskDay } from "../read-task-days.ts";
import { taskFeedDay } from "./task-feed-day.ts";

const task: TaskDay = {
  ...{ kind: "letter", id: "l" as LetterId, dueOn: localDate("2026-11-20"), done: false }, // ids of nobody
  ...{ name: { zh: "改进通知 函1号", en: "Notice to improve 函1号" }, about: "请改进" },
  programmes: [{ id: "p" as ProgrammeId, name: "土木工程", unitId: "u" as UnitId }],
  changedAt: new Date("2026-10-20T01:00:00Z"),
};
const settings = {
  ...{ institutionId: "i" as InstitutionId, language: "zh" as const, publicUrl: "https://school.example/" },
  begins: localDate("2026-01-01"),
};

test("the last day of a letter says what is to be answered, for whom and where", () => {
  expect(taskFeedDay(task, settings)).toMatchObject({
    ...{ uid: "l.letter@i", date: "2026-11-20", summary: "【来函回复期限】改进通知 函1号" },
    description: "涉及专业：土木工程\n事由：请改进\n查看：https://school.example/oversight?view=letters",
  });
});

test("what is done says so, and what lies before the feed is left out", () => {
  const order: TaskDay = { ...task, kind: "order", done: true, name: { zh: "土木工程", en: "土木工程" } };
  expect(taskFeedDay(order, { ...settings, language: "en" })?.summary).toBe(
    "[Order to rectify, done] 土木工程",
  );
  expect(taskFeedDay({ ...task, dueOn: localDate("2025-12-31") }, settings)).toBeNull();
});
