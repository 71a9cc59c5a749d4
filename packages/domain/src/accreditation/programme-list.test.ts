import { describe, expect, it } from "vitest";
import { parseProgrammeList, programmesOf } from "./programme-list.ts";
import { requiredColumns } from "./programme-row.ts";

type Line = readonly [no: string, name: string, from: string, to: string, college?: string];

function table(
  lines: readonly Line[],
  header: readonly string[] = [...requiredColumns, "college", "annual_filing"],
) {
  return {
    header,
    rows: lines.map(([no, name, from, to, college], at) => ({
      line: at + 2,
      cells: {
        no,
        name,
        code: "080202",
        group: "passed",
        valid_from: from,
        valid_to: to,
        conclusion: from === "" ? "" : "passed",
        conditional: from === "" ? "" : "false",
        college: college ?? "",
        annual_filing: "2024-10",
      },
    })),
  };
}
const problemsOf = (input: ReturnType<typeof table>) => {
  const parsed = parseProgrammeList(input);
  return parsed.ok ? [] : parsed.error.map(({ row, column, found }) => [row, column, found]);
};

describe("parseProgrammeList", () => {
  it("passes over columns that it does not know", () => {
    expect(parseProgrammeList(table([["1", "机械", "2022-01", "2027-12"]]))).toMatchObject({
      ok: true,
      value: [{ no: 1 }],
    });
  });
  it("names the columns that the header lacks or repeats, before any row", () => {
    const header = requiredColumns.filter((column) => column !== "valid_to");
    expect(problemsOf(table([["x", "机械", "2022-01", "2027-12"]], header))).toEqual([[1, "valid_to", ""]]);
    expect(problemsOf(table([["1", "机械", "", ""]], [...requiredColumns, "code"]))).toEqual([
      [1, "code", "code"],
    ]);
  });
  it("refuses a table without rows", () => {
    expect(problemsOf(table([]))).toEqual([[2, "no", ""]]);
  });
  it("gives every problem in order of rows and none of the good rows", () => {
    const mixed = table([
      ["1", "机械", "2022-01", "2027-12"],
      ["1", "电子", "2022-01", "2027-12"],
      ["0", "", "2022-01", "2027-12"],
    ]);
    expect(problemsOf(mixed)).toEqual([
      [3, "no", "1"],
      [4, "no", "0"],
      [4, "name", ""],
    ]);
  });
  it("puts the rows that never became records among the problems, and takes none of the others", () => {
    const expected = { zh: "应有8列", en: "8 columns expected" };
    const unsplit = [{ row: 3, column: "*", found: "7", expected }];
    const good = table([["1", "机械", "2022-01", "2027-12"]]);
    expect(parseProgrammeList(good, unsplit)).toEqual({ ok: false, error: unsplit });
    expect(parseProgrammeList(table([]), unsplit)).toEqual({ ok: false, error: unsplit });
    const header = requiredColumns.filter((column) => column !== "code");
    const both = parseProgrammeList(table([], header), unsplit);
    expect(!both.ok && both.error.map(({ row }) => row)).toEqual([1, 3]);
  });
  it("refuses validities of one programme that share a month, not those that follow on", () => {
    expect(
      problemsOf(
        table([
          ["1", "机械", "2022-01", "2027-12"],
          ["2", "机械", "2027-12", "2033-11"],
        ]),
      ),
    ).toEqual([[3, "valid_from", "2027-12"]]);
    expect(
      problemsOf(
        table([
          ["1", "机械", "2027-12", "2033-11"],
          ["2", "机械", "2022-01", "2027-12"],
        ]),
      ),
    ).toEqual([[3, "valid_from", "2022-01"]]);
    expect(
      problemsOf(
        table([
          ["1", "机械", "2022-01", "2027-12"],
          ["2", "机械", "2028-01", "2033-12"],
          ["3", "电子", "2022-01", "2027-12"],
        ]),
      ),
    ).toEqual([]);
  });
  it("refuses two colleges for one programme", () => {
    expect(
      problemsOf(
        table([
          ["1", "机械", "2022-01", "2027-12", "机械学院"],
          ["2", "机械", "2028-01", "2033-12", "电力学院"],
        ]),
      ),
    ).toEqual([[3, "college", "电力学院"]]);
  });
});

it("gathers the validities of a programme in order of time, programmes in order of the file", () => {
  const parsed = parseProgrammeList(
    table([
      ["1", "机械", "2028-01", "2033-12"],
      ["2", "电子", "", ""],
      ["3", "机械", "2022-01", "2027-12", "机械学院"],
    ]),
  );
  if (!parsed.ok) throw new Error("rows expected");
  const programmes = programmesOf(parsed.value);
  expect(programmes.map(({ no, name, college }) => [no, name, college])).toEqual([
    [1, "机械", "机械学院"],
    [2, "电子", null],
  ]);
  expect(programmes[0]?.accreditations.map(({ validFrom }) => validFrom)).toEqual(["2022-01", "2028-01"]);
  expect(programmes[1]?.accreditations).toEqual([]);
});

it("keeps the days on which the conclusions of a programme were published", () => {
  const { header, rows } = table([
    ["1", "机械", "2022-01", "2027-12"],
    ["2", "电子", "2022-01", "2027-12"],
    ["3", "机械", "2028-01", "2033-12"],
  ]);
  const days = ["2022-03-01", "", "2027-11-20"];
  const parsed = parseProgrammeList({
    header: [...header, "published_on"],
    rows: rows.map(({ line, cells }, at) => ({ line, cells: { ...cells, published_on: days[at] ?? "" } })),
  });
  if (!parsed.ok) throw new Error("rows expected");
  expect(programmesOf(parsed.value).map(({ publications }) => publications)).toEqual([
    ["2022-03-01", "2027-11-20"],
    [],
  ]);
});

it("reads the batch of an applicant as the year in which it applies, and the stages of its timetable", () => {
  const { header, rows } = table([
    ["1", "软件", "", ""],
    ["2", "电子", "", ""],
    ["3", "机械", "2022-01", "2027-12"],
  ]);
  const groups = ["2026", "passed", "2026"];
  const parsed = parseProgrammeList({
    header,
    rows: rows.map(({ line, cells }, at) => ({
      line,
      cells: {
        ...cells,
        group: groups[at] ?? "",
        application: "2026-03",
        self_report: at === 0 ? "done" : "",
      },
    })),
  });
  if (!parsed.ok) throw new Error("rows expected");
  expect(programmesOf(parsed.value).map(({ applyingIn, stages }) => [applyingIn, stages])).toEqual([
    [2026, { application: "2026-03", "self-study": "done" }],
    [null, { application: "2026-03" }],
    [null, { application: "2026-03" }],
  ]);
});
