import { describe, expect, it } from "vitest";
import { parseHolidayNotice } from "./holiday-notice.ts";

/** Invented days in the form of a notice; the real one of 2027 was not yet published. */
const notice = {
  year: 2027,
  document: { title: "关于2027年部分节假日安排的通知", number: null, issued: "2026-11-20" },
  holidays: ["2026-12-31", "2027-01-01", "2027-10-01"],
  workdays: ["2027-01-03", "2027-10-09"],
};

const problemsOf = (value: unknown): string[][] => {
  const parsed = parseHolidayNotice(JSON.stringify(value));
  return parsed.ok ? [] : parsed.error.map(({ path, reason }) => [path, reason.zh, reason.en]);
};

describe("parseHolidayNotice", () => {
  it("takes a notice, with the days around New Year", () => {
    expect(parseHolidayNotice(JSON.stringify(notice))).toEqual({ ok: true, value: notice });
    expect(problemsOf({ ...notice, workdays: [] })).toEqual([]);
  });
  it("says where a text is no JSON", () => {
    const parsed = parseHolidayNotice("{");
    expect(!parsed.ok && parsed.error[0]?.reason.zh).toMatch(/^不是有效的 JSON/);
  });
  it.each([
    [{ year: "2027" }, "year", '现为 "2027"；应为数字'],
    [{ year: undefined }, "year", "缺少此项；应为数字"],
    [{ remark: "" }, "", "多出字段 remark；请删除或改正拼写"],
    [{ holidays: [] }, "holidays", "现为 []；至少 1 项"],
    [{ holidays: ["2027-02-30"] }, "holidays.0", '现为 "2027-02-30"；应为存在的日期 YYYY-MM-DD'],
    [
      { holidays: ["2027-01-01", "2026-12-20"] },
      "holidays.1",
      '现为 "2026-12-20"；应在通知年度之内，或在前一年12月21日至后一年1月10日之间',
    ],
    [{ holidays: ["2027-01-01", "2027-01-01"] }, "holidays.1", '现为 "2027-01-01"；重复的日期，请删除一处'],
    [
      { holidays: ["2027-01-03"] },
      "workdays.0",
      '现为 "2027-01-03"；同一天不能既放假又上班，请从其中一处删除',
    ],
    [{ workdays: ["2027-01-04"] }, "workdays.0", '现为 "2027-01-04"；补班应在周六或周日'],
  ])("refuses %j with place, finding and what is allowed", (changed, path, zh) => {
    expect(problemsOf({ ...notice, ...changed }).map((problem) => problem.slice(0, 2))).toEqual([[path, zh]]);
  });
  it("names every problem at once, in English too", () => {
    const problems = problemsOf({ ...notice, holidays: ["2027-13-01", "x"], workdays: [1] });
    expect(problems.map(([path]) => path)).toEqual(["holidays.0", "holidays.1", "workdays.0"]);
    expect(problems[2]?.[2]).toBe("found 1; allowed: text");
  });
});
