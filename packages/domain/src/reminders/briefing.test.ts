import { expect, test } from "vitest";
import { addDays, localDate, yearMonth } from "../kernel/dates.ts";
import type { ProgrammeId } from "../kernel/ids.ts";
import { type BriefingInput, briefingFacts } from "./briefing.ts";
import type { DigestMatter } from "./digest.ts";

const today = localDate("2026-11-02");
// Any text may stand for an id in the pure domain's tests.
const civil = "civil" as ProgrammeId;
const mining = "mining" as ProgrammeId;
const matter = (subject: string, change: Partial<DigestMatter> = {}): DigestMatter => ({
  ...{ key: subject, unitId: null, programmeId: civil, consequence: null },
  subject: { zh: subject, en: subject },
  what: { zh: "2026年度持续改进报备", en: "Annual improvement filing 2026" },
  state: { zh: "填报中", en: "In preparation" },
  ...{ due: null, waitsFor: null, isUnassigned: false, movedOn: null },
  ...change,
});
const page = (matters: readonly DigestMatter[], change: Partial<BriefingInput> = {}) =>
  briefingFacts({
    subject: { kind: "month", month: yearMonth("2026-11") },
    ...{ school: "示例大学", office: "教学促进中心", today, from: localDate("2026-10-01") },
    ...{ standing: [], done: [], matters, stuckDays: 14 },
    ...change,
  });

test("what a document attaches a consequence to comes first, with its clause", () => {
  const consequence = { text: { zh: "中止认证有效期", en: "" }, document: "《指南》", clause: "第二部分" };
  const { title, overdue } = page([
    matter("采矿工程", { due: localDate("2026-10-01") }),
    matter("土木工程", { due: localDate("2026-10-31"), consequence }),
    matter("化工", { due: today }),
  ]);
  expect(title).toBe("专业认证状态保持工作简报（2026年11月）");
  expect(overdue.map(({ subject, daysOver, consequence: words }) => [subject, daysOver, words])).toEqual([
    ["土木工程", 2, "中止认证有效期（《指南》第二部分）"],
    ["采矿工程", 32, ""],
  ]);
});

test("a page holds so many rows and says how many it leaves out", () => {
  const late = Array.from({ length: 11 }, (_, at) => matter(String(at), { due: addDays(today, -1 - at) }));
  const { overdue, moreOverdue } = page(late);
  expect([overdue.length, moreOverdue, overdue[0]?.daysOver]).toEqual([4, 7, 11]);
  const same = Array.from({ length: 7 }, (_, at) => matter(`专业${at}`, { due: addDays(today, -1) }));
  expect(page(same).overdue.map(({ subject, count }) => [subject, count])).toEqual([
    ["专业0、专业1、专业2、专业3等7个", 7],
  ]);
});

test("what comes and what waits for a decision, of one kind in one line", () => {
  const asked = {
    what: { zh: "延期申请", en: "" },
    state: { zh: "待决定", en: "" },
    waitsFor: "office",
  } as const;
  const { coming, toDecide } = page([
    ...["甲", "乙", "丙", "丁"].map((name) => matter(name, { due: localDate("2026-11-10") })),
    matter("戊", { due: localDate("2026-11-12") }),
    matter("己", { isUnassigned: true }),
    matter("庚学院", asked),
    matter("辛学院", asked),
  ]);
  expect(coming).toEqual([
    "2026年11月10日：2026年度持续改进报备（4项）",
    "2026年11月12日：2026年度持续改进报备（戊）",
  ]);
  expect(toDecide).toEqual(["无人负责的事项1项：己", "延期申请（待决定）2项：庚学院、辛学院"]);
});

test("about one programme it says nothing of any other", () => {
  const { title, overdue } = page(
    [
      matter("土木工程", { due: localDate("2026-10-31") }),
      matter("采矿工程", { due: localDate("2026-10-31"), programmeId: mining }),
    ],
    { subject: { kind: "programme", id: civil, name: "土木工程" } },
  );
  expect(title).toBe("土木工程专业认证状态保持情况简报");
  expect(overdue.map(({ subject }) => subject)).toEqual(["土木工程"]);
});
