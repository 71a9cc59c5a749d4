import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annexFile, runCli, runCommand } from "../support/run-cli.ts";

const IMUT =
  "《内蒙古工业大学全面推进工程教育认证三年攻坚行动方案（2024-2026年）》（内工大校发〔2024〕23号）";
const CEEAA = "《工程教育认证状态保持与持续改进工作指南（2025版）》";
const keys = [
  "programme",
  "code",
  "regime",
  "rule",
  "period",
  "state",
  "targetDue",
  "schoolDue",
  "agencyDue",
  "schoolLastWorkingDay",
  "agencyLastWorkingDay",
  "holidays",
  "why",
  "citations",
  "consequence",
  "owner",
  "note",
];
/** What is answered with a package of material. */
const filings = ["--rule", "annual-filing", "--rule", "third-year-report"];

interface Row {
  readonly programme: string;
  readonly code: string;
  readonly rule: string;
  readonly period: string;
  readonly state: string;
  readonly schoolDue: string | null;
  readonly agencyDue: string | null;
}

let folder: string;
let annex: readonly (readonly string[])[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-schedule-"));
  annex = (await readFile(annexFile, "utf8"))
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const schedule = (pack: string, programmes: string, ...more: readonly string[]) =>
  runCli("schedule", "--pack", pack, "--programmes", programmes, ...more);
const years = (from: number, to: number) => ["--from", String(from), "--to", String(to)];
const file = async (name: string, lines: readonly string[]) => {
  const path = join(folder, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return path;
};

describe("the annex of imut-2024-23", () => {
  test("every dated cell of filings and reports and nothing else, in the documented shape and order", async () => {
    const { code, stdout, stderr } = await schedule(
      "imut-2024-23",
      annexFile,
      ...years(2024, 2026),
      ...filings,
      "--json",
    );
    expect([code, stderr]).toEqual([0, ""]);
    const rows: Row[] = JSON.parse(stdout);
    for (const row of rows) expect(Object.keys(row)).toEqual(keys);
    expect(
      rows.map(({ programme, code, rule, period, schoolDue }) => [
        programme,
        code,
        rule,
        period,
        schoolDue?.slice(0, 7),
      ]),
    ).toEqual(annex.slice(1).flatMap(datedCells));
    expect(rows).toHaveLength(30);
    expect(
      new Set(rows.map(({ schoolDue, agencyDue }) => `${schoolDue?.slice(4)} ${agencyDue?.slice(4)}`)),
    ).toEqual(new Set(["-10-31 -12-31"]));
    expect(rows.find(({ code, rule }) => code === "080202" && rule === "annual-filing")).toEqual({
      programme: "机械设计制造及其自动化",
      code: "080202",
      regime: "engineering",
      rule: "annual-filing",
      period: "2024",
      state: "owed",
      targetDue: null,
      schoolDue: "2024-10-31",
      agencyDue: "2024-12-31",
      schoolLastWorkingDay: "2024-10-31",
      agencyLastWorkingDay: "2024-12-31",
      holidays: "official",
      consequence: expect.stringContaining("自愿中止认证有效期"),
      owner: "programme-lead",
      why: expect.stringContaining("校级 10-31，协会 12-31"),
      citations: [
        { document: IMUT, clause: "第三部分（五）第4点" },
        { document: CEEAA, clause: "第二部分；附件1第一部分" },
      ],
      note: expect.anything(),
    });
  });

  test("every dated cell of the stages, in the month that the timetable names", async () => {
    const { code, stdout } = await schedule("imut-2024-23", annexFile, ...years(2024, 2026), "--json");
    const rows: Row[] = JSON.parse(stdout);
    const stages = rows.filter(
      ({ rule, state }) => Object.keys(stageColumns).includes(rule) && state === "owed",
    );
    const printed = stages.map(
      ({ programme, rule, schoolDue }) => `${programme} ${rule} ${schoolDue?.slice(0, 7)}`,
    );
    expect([code, printed.toSorted()]).toEqual([0, annex.slice(1).flatMap(stageCells).toSorted()]);
    expect(printed).toHaveLength(89);
    expect(new Set(rows.map(({ rule }) => rule))).toEqual(
      new Set([
        ...Object.keys(stageColumns),
        ...["annual-filing", "third-year-report", "midterm-review", "renewal-lead", "major-change-question"],
      ]),
    );
  });

  test("the first eight columns are enough for filings and reports, and it also comes as CSV", async () => {
    const short = await file(
      "short.csv",
      annex.map((cells) => cells.slice(0, 8).join(",")),
    );
    const [whole, cut, csv] = await Promise.all([
      schedule("imut-2024-23", annexFile, ...years(2026, 2026), ...filings, "--json"),
      schedule("imut-2024-23", short, ...years(2026, 2026), ...filings, "--json"),
      schedule("imut-2024-23", short, ...years(2026, 2026), ...filings, "--csv"),
    ]);
    expect(cut).toEqual(whole);
    const lines = csv.stdout.replace("\uFEFF", "").trimEnd().split(/\r?\n/);
    expect([csv.code, lines[0]]).toEqual([0, keys.join(",")]);
    expect(lines).toHaveLength(1 + JSON.parse(whole.stdout).length);
  });

  test("as lines for people, the agency of each kind of accreditation goes by its own word", async () => {
    const list = await file("regimes.csv", [
      "no,name,code,group,valid_from,valid_to,conclusion,conditional,regime",
      "1,土木工程,081001,passed,2023-01,2028-12,passed,false,工程教育认证",
      "2,建筑学,082801,passed,2023-01,2028-12,passed,false,住房和城乡建设部专业评估",
      "3,汉语言文学,050101,passed,2023-01,2028-12,passed,false,师范类专业认证",
    ]);
    const { code, stdout } = await schedule("ceeaa-2025", list, ...years(2026, 2026), ...filings.slice(0, 2));
    const said = stdout.split("\n").map((line) => /  (\S+)  校级 —  (\S+) /.exec(line)?.slice(1));
    expect([code, said.filter(Boolean)]).toEqual([
      0,
      [
        ["土木工程", "协会级"],
        ["建筑学", "评估委员会"],
        ["汉语言文学", "认证机构"],
      ],
    ]);
  });

  test("the association's pack alone serves a school without rules of its own", async () => {
    const { code, stdout } = await schedule(
      "ceeaa-2025",
      annexFile,
      ...years(2026, 2026),
      ...filings,
      "--json",
    );
    const rows: Row[] = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(new Set(rows.map(({ schoolDue, agencyDue }) => `${schoolDue} ${agencyDue}`))).toEqual(
      new Set(["null 2026-12-31"]),
    );
    expect(rows.map(({ programme }) => programme)).toContain("建筑学"); // exempt by the school's annex alone
  });
});

describe("facts", () => {
  const header = "programme_code,programme_name,unit,kind,date,document,activity,rule,period";
  const withFacts = async (...lines: readonly string[]) =>
    schedule(
      "jmsu-2023-69",
      annexFile,
      ...years(2026, 2026),
      ...["--facts", await file("facts.csv", [header, ...lines]), "--json"],
    );

  test("start clocks and close duties; kinds go by id or by name", async () => {
    const { code, stdout, stderr } = await withFacts(
      "080202,,,专家组离校,2026-05-15,,,,",
      ",纺织工程,,draft-report-received,2026-05-12,来函〔2026〕5号,,,",
      "081601,纺织工程,,fulfilled,2026-05-20,,,draft-reply,2026-05-12",
    );
    expect([code, stderr]).toEqual([0, ""]);
    const rows: Row[] = JSON.parse(stdout);
    const clocks = rows.filter(({ period }) => period.length > 4);
    expect(
      clocks.map(({ programme, rule, state, schoolDue, agencyDue }) => [
        programme,
        rule,
        state,
        schoolDue,
        agencyDue,
      ]),
    ).toEqual([
      ["机械设计制造及其自动化", "rectification-completion", "owed", "2026-11-15", null],
      ["纺织工程", "draft-reply", "fulfilled", "2026-05-22", "2026-05-22"],
    ]);
  });

  test("of units are left out, and that is said", async () => {
    const { code, stderr } = await withFacts(",,机械工程学院,activity-held,2026-05-01,,college-study,,");
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^--facts: 1 行.*。1 line about units/)]);
  });

  test("that close nothing which is owed end with 2 and say what could be closed", async () => {
    const { code, stdout, stderr } = await withFacts(
      "080202,,,draft-report-received,2026-05-12,,,,",
      "080202,,,fulfilled,2026-05-20,,,draft-reply,2026-05-13",
    );
    expect([code, stdout]).toEqual([2, ""]);
    const [head, , line, ...others] = stderr.trimEnd().split("\n");
    expect(head).toMatch(/1 处错误，未采用任何一行。1 mistake; no row was taken\.$/);
    expect(line).toMatch(/^3\tperiod\t"2026-05-13"\t.*期次：2026-05-12；.* \/ .*: 2026-05-12;/);
    expect(others).toEqual([]);
  });

  test("that close a kind of duty which the document does not have are left out, and that is said", async () => {
    const { code, stderr } = await withFacts("080202,,,fulfilled,2026-05-20,,,rectification-plan,2026-05-12");
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^--facts: 1 行.*jmsu-2023-69.*。1 line closing/),
    ]);
  });

  test("that are wrong end with 2 and a table, and yield no schedule", async () => {
    const { code, stdout, stderr } = await withFacts(
      "999999,,,panel-left,2026-05-15,,,,",
      "080202,,,panel-gone,2026-02-30,,,,",
      "080202,,,fulfilled,2026-05-15,,,,",
    );
    expect([code, stdout]).toEqual([2, ""]);
    const table = stderr.trimEnd().split("\n").slice(2);
    expect(table.map((line) => line.split("\t").slice(0, 3))).toEqual([
      ["3", "kind", '"panel-gone"'],
      ["3", "date", '"2026-02-30"'],
    ]);
  });

  test("of nobody known, or closing nothing, end with 2", async () => {
    const { code, stderr } = await withFacts(
      "999999,,,panel-left,2026-05-15,,,,",
      "080202,,,fulfilled,2026-05-15,,,,",
    );
    const table = stderr.trimEnd().split("\n").slice(2);
    expect([code, table.map((line) => line.split("\t").slice(0, 3))]).toEqual([
      2,
      [
        ["2", "programme_code", '"999999"'],
        ["3", "rule", '""'],
      ],
    ]);
  });
});

describe("bad input ends with 2, says what is allowed and prints no result", () => {
  const refused = async (args: readonly string[], ...words: readonly (string | RegExp)[]) => {
    const { code, stdout, stderr } = await runCli(...args);
    expect([code, stdout]).toEqual([2, ""]);
    for (const word of words) expect(stderr).toMatch(word);
  };
  const asked = (change: Readonly<Record<string, string>>) => {
    const options = { pack: "imut-2024-23", programmes: annexFile, from: "2026", to: "2026", ...change };
    return [
      "schedule",
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      "--json",
    ];
  };

  test.each([
    ["facts that are not there", { facts: "/nowhere.csv" }, ["--facts", "/nowhere.csv", "ENOENT"]],
    ["an unknown pack", { pack: "imut-1999" }, ["imut-1999", "ceeaa-2025、", "imut-2024-23、jmsu-2023-69"]],
    ["an unknown rule", { rule: "horoscope" }, ["--rule", "horoscope", "annual-filing、third-year-report"]],
    ["a file that is not there", { programmes: "/nowhere.csv" }, ["/nowhere.csv", "ENOENT"]],
    ["half a year", { from: "26" }, ["--from", "“26”"]],
    ["years in the wrong order", { from: "2027" }, ["--to", "2026", "2027"]],
  ])("%s", (_what, change, words) => refused(asked(change), ...words));

  test("a table of row, column, found and expected for a wrong list", async () => {
    const wrong = await file("wrong.csv", [
      "no,name,code,group,valid_from,valid_to,conclusion,conditional",
      "1,土木工程,081001,passed,2023-13,2029-05,passed,false",
      "2,,08100,passed,2023-05,2029-05,maybe,false",
      "3,车辆工程,080207,passed,2023-05,2022-05,passed,false",
    ]);
    const { code, stdout, stderr } = await schedule("imut-2024-23", wrong, ...years(2026, 2026), "--json");
    expect([code, stdout]).toEqual([2, ""]);
    const [, head, ...table] = stderr.trimEnd().split("\n");
    expect(head?.split("\t")).toEqual(["行 row", "列 column", "发现 found", "应为 expected"]);
    expect(table.map((line) => line.split("\t").slice(0, 3))).toEqual([
      ["2", "valid_from", '"2023-13"'],
      ["3", "name", '""'],
      ["3", "code", '"08100"'],
      ["3", "conclusion", '"maybe"'],
      ["4", "valid_to", '"2022-05"'],
    ]);
    for (const line of table) expect(line.split("\t")[3]).toMatch(/\S+ \/ \S+/);
  });

  test("a command that does not exist, an option that is missing", async () => {
    await refused(["nonsense"], "nonsense", "--help");
    await refused(["schedule", "--pack", "imut-2024-23"], "--programmes");
  });
});

test("help ends well, on stdout", async () => {
  for (const args of [["--help"], ["schedule", "--help"]]) {
    const { code, stdout, stderr } = await runCli(...args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Usage: goodstanding");
  }
});

test("behind npm only the result is on stdout", async () => {
  const args = [
    "schedule",
    "--pack",
    "imut-2024-23",
    "--programmes",
    annexFile,
    ...years(2026, 2026),
    ...filings,
    "--json",
  ];
  const { code, stdout } = await runCommand("npm", "run", "-s", "cli", "--", ...args);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(10);
});

/** The annex's own cells for the three years: each month in the two columns, in the order of the schedule. */
function datedCells([, name = "", code = "", , , , , , , , , filings = "", report = ""]: readonly string[]) {
  const cells = [
    ...filings.split(";").map((month) => [name, code, "annual-filing", month.slice(0, 4), month]),
    ...report.split(";").map((month) => [name, code, "third-year-report", month.slice(0, 4), month]),
  ];
  const dated = cells.filter(([, , , , month = ""]) => /^20\d\d-\d\d$/.test(month));
  return dated.toSorted(([, , a = "", from = ""], [, , b = "", to = ""]) => (from + a < to + b ? -1 : 1));
}

/** Where the annex prints the stages of an application. */
const stageColumns = { application: 8, "self-study": 9, "visit-material": 10 } as const;

/** The annex's own cells of stages that name a month of the three years. */
const stageCells = (cells: readonly string[]): string[] =>
  Object.entries(stageColumns).flatMap(([rule, column]) => {
    const month = cells[column] ?? "";
    return /^202[456]-\d\d$/.test(month) ? [`${cells[1]} ${rule} ${month}`] : [];
  });
