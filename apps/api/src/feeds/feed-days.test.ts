import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { LevelStatus, Standing } from "@goodstanding/domain/obligations/standing";
import { expect, test } from "vitest";
import { type FeedDuty, feedDays } from "./feed-days.ts";

const obligation: ObligationView = {
  id: "0199-o" as ObligationId,
  institutionId: "0199-i" as InstitutionId,
  programmeId: "0199-p" as ProgrammeId,
  unitId: null,
  subjectId: "0199-p",
  owningUnitId: "0199-u" as UnitId,
  unitName: "机械工程学院",
  unitNameEn: "School of Mechanical Engineering",
  programmeName: "机械设计制造及其自动化",
  programmeCode: "080202",
  rule: "annual-filing",
  regime: "engineering",
  period: "2026",
  year: 2026,
  state: "owed",
  targetDue: null,
  schoolDue: localDate("2026-10-31"),
  schoolLastWorkingDay: localDate("2026-10-30"),
  agencyDue: localDate("2026-12-31"),
  agencyLastWorkingDay: localDate("2026-12-31"),
  holidays: "official",
  steps: null,
  why: { zh: "有效期 2022-01 起；2026 年度", en: "Validity from 2022-01; year 2026" },
  note: null,
  citations: [
    { pack: "imut-2024-23", document: "《方案》（校发〔2024〕23号）", clause: "三（五）4" },
    { pack: "ceeaa-2025", document: "《指南》", clause: "附件1一" },
  ],
  packs: ["ceeaa-2025", "imut-2024-23"],
  inputs: {},
  consequence: { zh: "视作自愿中止", en: "Taken as ending the validity" },
  gravity: "ends-validity-after-reminder",
  owner: "programme-lead",
  evidence: [],
  ladder: "filing",
  dueVersion: 3,
  updatedAt: new Date("2026-10-01T00:00:00Z"),
};
const standing = (school: LevelStatus, agency: LevelStatus): Standing => {
  const level = { due: null, lastWorkingDay: null, daysLeft: null, workingDaysLeft: null };
  return { school: { ...level, status: school }, agency: { ...level, status: agency } };
};
const duty: FeedDuty = {
  obligation,
  standing: standing("due-soon", "open"),
  agencyWord: { zh: "协会", en: "Association" },
  changedAt: new Date("2026-10-02T00:00:00Z"),
};
const begins = localDate("2026-01-01");
const days = (changed: Partial<FeedDuty> = {}, language: "zh" | "en" = "zh") =>
  feedDays({ ...duty, ...changed }, { language, publicUrl: "https://gs.example/", begins });
const owing = (changed: Partial<ObligationView>) => days({ obligation: { ...obligation, ...changed } });
const titles = (list: ReturnType<typeof days>) => list.map(({ date, summary }) => `${date} ${summary}`);

test("each date is a day, the last working day only where it is another", () => {
  expect(titles(days())).toEqual([
    "2026-10-30 【校级最后工作日】机械设计制造及其自动化 年度报备",
    "2026-10-31 【校级】机械设计制造及其自动化 年度报备",
    "2026-12-31 【协会】机械设计制造及其自动化 年度报备",
  ]);
  expect(titles(days({}, "en"))[1]).toBe("2026-10-31 [School] 机械设计制造及其自动化 Annual filing");
});

test("an earlier day that a unit has set is a day too", () => {
  expect(titles(owing({ targetDue: localDate("2026-10-15") }))[0]).toBe(
    "2026-10-15 【目标】机械设计制造及其自动化 年度报备",
  );
});

test("uid: obligation, level, institution; its number is the version of the dates", () => {
  expect(days().map(({ uid, sequence }) => [uid, sequence])).toEqual([
    ["0199-o.school-last-working-day@0199-i", 3],
    ["0199-o.school@0199-i", 3],
    ["0199-o.agency@0199-i", 3],
  ]);
});

test("says why, by which clause, both dates, what follows and where to look", () => {
  expect(days()[1]?.description.split("\n")).toEqual([
    "依据：有效期 2022-01 起；2026 年度",
    "条款：《方案》（校发〔2024〕23号） 三（五）4；《指南》 附件1一",
    "校级：2026年10月31日（星期六）",
    "校级最后工作日：2026年10月30日（星期五）",
    "协会：2026年12月31日（星期四）",
    "协会最后工作日：2026年12月31日（星期四）",
    "逾期后果：视作自愿中止",
    "查看：https://gs.example/programmes/0199-p",
  ]);
});

test("says what has to be said beside the date", () => {
  const note = { zh: "2027 年放假调休安排尚未公布，暂按周六、周日推算", en: "2027: not published" };
  expect(owing({ note })[0]?.description).toContain(`说明：${note.zh}`);
});

test("what lies before the feed begins is left out day by day, and the others keep their uids", () => {
  const from = (day: string) =>
    feedDays(duty, { language: "zh", publicUrl: "https://gs.example", begins: localDate(day) });
  expect(from("2026-10-31").map(({ uid }) => uid)).toEqual(["0199-o.school@0199-i", "0199-o.agency@0199-i"]);
  expect(from("2026-11-01").map(({ uid }) => uid)).toEqual(["0199-o.agency@0199-i"]);
  expect(from("2027-01-01")).toEqual([]);
});

test("what is done stays, marked at its level; what is not owed has no day", () => {
  expect(titles(days({ standing: standing("late", "open") })).slice(1)).toEqual([
    "2026-10-31 【校级·已完成】机械设计制造及其自动化 年度报备",
    "2026-12-31 【协会】机械设计制造及其自动化 年度报备",
  ]);
  for (const state of ["not-owed", "to-confirm", "exempt"] as const) expect(owing({ state })).toEqual([]);
});

test("a unit's own duty carries the unit's name and leads to the calendar", () => {
  const [first] = owing({ programmeId: null, programmeName: null, rule: "college-study", period: "2026-1" });
  expect(first?.summary).toBe("【校级最后工作日】机械工程学院 学院研讨");
  expect(first?.url).toBe("https://gs.example/calendar");
});
