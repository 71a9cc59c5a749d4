import { describe, expect, it } from "vitest";
import { type CellRecord, parseProgrammeRow } from "./programme-row.ts";

const textile: Record<string, string> = {
  no: "8",
  name: "纺织工程",
  code: "081601",
  group: "passed",
  valid_from: "2022-01",
  valid_to: "2027-12",
  conclusion: "passed",
  conditional: "true",
};
const applicant = {
  ...textile,
  group: "2024",
  valid_from: "",
  valid_to: "",
  conclusion: "",
  conditional: "",
};
const record = (cells: Record<string, string>): CellRecord => ({ line: 9, cells });
const problemsOf = (cells: Record<string, string>): string[] => {
  const parsed = parseProgrammeRow(record(cells));
  return parsed.ok ? [] : parsed.error.map(({ row, column, found }) => `${row} ${column} ${found}`);
};

describe("parseProgrammeRow", () => {
  it("takes the first eight columns", () => {
    expect(parseProgrammeRow(record(textile))).toEqual({
      ok: true,
      value: {
        line: 9,
        no: 8,
        name: "纺织工程",
        code: "081601",
        group: "passed",
        accreditation: {
          conclusion: "passed-conditional",
          validFrom: "2022-01",
          validTo: "2027-12",
          noticeDate: null,
          regime: null,
        },
        stages: {},
        publishedOn: null,
        college: null,
      },
    });
  });
  it("takes the stages of a timetable: months, what is behind, and nothing where there is none", () => {
    const cells = { ...applicant, application: "done", self_report: "-", site_visit: "2024-03" };
    expect(parseProgrammeRow(record(cells))).toMatchObject({
      ok: true,
      value: { stages: { application: "done", "visit-material": "2024-03" } },
    });
  });
  it("takes the optional ones, blanks around a cell and a spreadsheet's FALSE", () => {
    const parsed = parseProgrammeRow(
      record({
        ...textile,
        name: "　纺织工程 ",
        conditional: "FALSE",
        notice_date: "2022-03-01",
        published_on: "2022-02-20",
        regime: "工程教育认证",
        college: "轻工与纺织学院",
      }),
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        name: "纺织工程",
        publishedOn: "2022-02-20",
        college: "轻工与纺织学院",
        accreditation: { conclusion: "passed", noticeDate: "2022-03-01", regime: "工程教育认证" },
      },
    });
  });
  it("takes an applicant without validity", () => {
    expect(parseProgrammeRow(record(applicant))).toMatchObject({
      ok: true,
      value: { accreditation: null, group: "2024" },
    });
  });
  it.each([
    ["no", "0"],
    ["no", "一"],
    ["name", ""],
    ["code", "80202"],
    ["group", ""],
    ["group", "待定"],
    ["group", "202"],
    ["group", "1026"],
    ["code", "081006X"],
    ["valid_from", "2022-13"],
    ["valid_from", "Jan-22"],
    ["valid_to", "2027/12"],
    ["conclusion", "failed"],
    ["conditional", "有条件"],
    ["notice_date", "2022-02-30"],
    ["published_on", "2022"],
    ["application", "2024.03"],
    ["self_report", "已提交完成"],
    ["site_visit", "2024-13"],
  ])("refuses %s %j", (column, found) => {
    expect(problemsOf({ ...textile, [column]: found })).toEqual([`9 ${column} ${found}`]);
  });
  it.each(["080202", "081006T", "080911TK", "080901K"])("takes the code %s", (code) => {
    expect(problemsOf({ ...textile, code })).toEqual([]);
  });
  it("refuses cells that contradict each other", () => {
    expect(problemsOf({ ...textile, valid_to: "2021-12" })).toEqual(["9 valid_to 2021-12"]);
    expect(problemsOf({ ...textile, valid_to: "2022-01" })).toEqual([]);
    expect(problemsOf({ ...textile, valid_to: "" })).toContain("9 valid_to ");
    expect(problemsOf({ ...textile, valid_from: "" })).toContain("9 valid_from ");
    expect(problemsOf({ ...textile, conclusion: "" })).toEqual(["9 conclusion "]);
    expect(problemsOf({ ...textile, conditional: "" })).toEqual(["9 conditional "]);
    expect(problemsOf({ ...applicant, conclusion: "passed" })).toEqual(["9 conclusion passed"]);
    expect(problemsOf({ ...applicant, conditional: "true" })).toEqual(["9 conditional true"]);
    expect(problemsOf({ ...applicant, notice_date: "2024-05-01" })).toEqual(["9 notice_date 2024-05-01"]);
  });
  it("refuses a notice or a publication that cannot be of this validity", () => {
    for (const column of ["notice_date", "published_on"]) {
      for (const day of ["2020-07-01", "2022-01-01", "2027-12-31"])
        expect(problemsOf({ ...textile, [column]: day })).toEqual([]);
      for (const day of ["2010-06-01", "2020-06-30", "2028-01-01", "2029-03-01"])
        expect(problemsOf({ ...textile, [column]: day })).toEqual([`9 ${column} ${day}`]);
    }
    const parsed = parseProgrammeRow(record({ ...textile, notice_date: "2029-03-01" }));
    expect(!parsed.ok && parsed.error[0]?.expected.zh).toContain("2020-07-01 至 2027-12-31");
    expect(!parsed.ok && parsed.error[0]?.expected.en).toContain("From 2020-07-01 to 2027-12-31");
    expect(problemsOf({ ...applicant, published_on: "2024-05-01" })).toEqual(["9 published_on 2024-05-01"]);
  });
  it("tells contradictions beside wrong cells, and none that an unreadable cell may cause", () => {
    expect(problemsOf({ ...textile, valid_to: "2021-12", conditional: "有条件" })).toEqual([
      "9 conditional 有条件",
      "9 valid_to 2021-12",
    ]);
    expect(
      problemsOf({ ...textile, code: "1", valid_to: "2021-12", conclusion: "", notice_date: "2010-01-01" }),
    ).toEqual(["9 code 1", "9 valid_to 2021-12", "9 conclusion "]);
    expect(problemsOf({ ...textile, valid_to: "2021/12", notice_date: "2010-01-01" })).toEqual([
      "9 valid_to 2021/12",
    ]);
    expect(problemsOf({ ...textile, conclusion: "failed", notice_date: "2010-01-01" })).toEqual([
      "9 conclusion failed",
      "9 notice_date 2010-01-01",
    ]);
  });
  it("reports every wrong cell of the row, and says what was expected in both languages", () => {
    const parsed = parseProgrammeRow(record({ ...textile, code: "80202", valid_from: "2022" }));
    if (parsed.ok) throw new Error("problems expected");
    expect(parsed.error.map(({ column }) => column)).toEqual(["code", "valid_from"]);
    expect(parsed.error[0]?.expected.zh).toContain("六位数字");
    expect(parsed.error[0]?.expected.en).toContain("Six digits");
  });
});
