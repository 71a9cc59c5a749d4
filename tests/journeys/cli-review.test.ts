import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completePackage } from "../packages/complete-package.ts";
import { faultyPackage } from "../packages/faulty-package.ts";
import { annexFile, type CliResult, runCli } from "../support/run-cli.ts";
import { unpack } from "../support/unpack.ts";

const PROGRAMME = "机械设计制造及其自动化";
const IN_TIME = "2026-10-21T10:00:00+08:00";

let folder: string;
let complete: string;
let faulty: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-review-"));
  complete = join(folder, "complete.zip");
  faulty = join(folder, "faulty.zip");
  await writeFile(complete, completePackage());
  await writeFile(faulty, faultyPackage());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Report {
  readonly timeliness: unknown;
  readonly findings: readonly Record<
    "rule" | "severity" | "clause" | "file" | "expected" | "found" | "fix",
    string | null
  >[];
  readonly verdict: string;
}

type Options = Readonly<Record<string, string | null>>;

/** `null` leaves an option out. */
const review = (path: string, change: Options = {}, ...flags: readonly string[]): Promise<CliResult> => {
  const options: Options = {
    pack: "imut-2024-23",
    programme: PROGRAMME,
    programmes: annexFile,
    year: "2026",
    "submitted-at": IN_TIME,
    "attainment-formula": "ratio-of-sums",
    ...change,
  };
  const given = Object.entries(options).flatMap(([name, value]) =>
    value === null ? [] : [`--${name}`, value],
  );
  return runCli("review", path, ...given, ...flags);
};

const report = async (
  path: string,
  change: Options = {},
): Promise<Report & { readonly code: number | null }> => {
  const { code, stdout, stderr } = await review(path, change, "--json");
  expect(stderr).toBe("");
  return { code, ...(JSON.parse(stdout) as Report) };
};

/** Severity, rule and file name of each finding. */
const brief = ({ findings }: Report) =>
  findings.map(({ severity, rule, file }) => [severity, rule, file?.split("/").at(-1) ?? null]);

describe("a package", () => {
  test("with every fault: each finding, the gravest first, and exit 1", async () => {
    const { code, stdout } = await review(faulty, { "submitted-at": "2026-11-02T10:00:00+08:00" }, "--json");
    const answer: Report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(Object.keys(answer)).toEqual([
      "programme",
      "year",
      "submittedAt",
      "timeliness",
      "findings",
      "verdict",
    ]);
    expect(answer).toMatchObject({
      programme: PROGRAMME,
      year: 2026,
      submittedAt: "2026-11-02T10:00:00+08:00",
      timeliness: {
        school: { due: "2026-10-31", status: "late", days: 2 },
        agency: { due: "2026-12-31", status: "open", days: 59 },
      },
      verdict: "block",
    });
    expect(brief(answer)).toEqual([
      ["block", "empty-file", "机械设计课程设计_课程目标达成评价报告.docx"],
      ["block", "encrypted-file", "课程目标达成情况评价办法.pdf"],
      ...Array.from({ length: 4 }, () => ["block", "missing-slot", null]),
      ["block", "unreadable-file", "材料力学课程标准.docx"],
      ["block", "unsorted-file", "会议照片.png"],
      ["warn", "duplicate-file", "机械原理_总成绩清单（副本）.xlsx"],
      ["warn", "late-school", null],
      ["warn", "type-mismatch", "材料力学_课程目标达成评价报告.docx"],
    ]);
    for (const finding of answer.findings) {
      expect(Object.keys(finding)).toEqual([
        "rule",
        "severity",
        "clause",
        "file",
        "expected",
        "found",
        "fix",
      ]);
      expect(finding.clause).toMatch(/^《.+》/);
      for (const text of [finding.expected, finding.found, finding.fix])
        expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  test("with nothing wrong: clean and exit 0, as a zip and as a folder", async () => {
    const unpacked = join(folder, "unpacked");
    await unpack(completePackage(), unpacked);
    await writeFile(join(unpacked, ".DS_Store"), "junk");
    const [zip, dir] = await Promise.all([report(complete), report(unpacked)]);
    expect(zip).toMatchObject({ code: 0, findings: [], verdict: "clean" });
    expect(dir).toEqual(zip);
  });

  test("in English, and as lines for people", async () => {
    const [english, lines] = await Promise.all([report(faulty, { lang: "en" }), review(faulty)]);
    expect(brief(english)).toEqual(brief(await report(faulty)));
    for (const { expected, fix } of english.findings) {
      expect(expected).toMatch(/[a-z]{3}/);
      expect(fix).toMatch(/^[A-Z]/);
    }
    expect(lines.code).toBe(1);
    expect(lines.stdout).toContain(
      "校级: 2026-10-31 按期提交 10 天\n协会级: 2026-12-31 未到期 71 天\n预审结果",
    );
    expect(lines.stdout).not.toContain("{");
  });

  test("whose words give something to find: what it is, masked, and where it stands", async () => {
    const telling = join(folder, "telling");
    await mkdir(telling, { recursive: true });
    const paragraphs = ["会议讨论了课程改进。", "联系电话：13912345678"];
    await writeFile(join(telling, "会议纪要.docx"), makeDocx({ title: "会议纪要", paragraphs }));
    const { findings } = await report(telling);
    expect(findings.filter(({ rule }) => rule === "personal-data")).toMatchObject([
      { severity: "warn", file: "会议纪要.docx", place: "第3段", found: "手机号 139****5678" },
    ]);
    expect((await review(telling)).stdout).toContain("  文件: 会议纪要.docx\n  位置: 第3段\n");
  });

  test("without a declared formula has no attainment recomputed, and says so", async () => {
    const { code, findings } = await report(complete, { "attainment-formula": null });
    expect([code, findings.map(({ rule }) => rule)]).toEqual([0, ["attainment-undeclared"]]);
    const refused = await review(complete, { "attainment-formula": "by-feeling" });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("mean-over-students")]);
  });

  test("of another kind of accreditation names its agency by its own word", async () => {
    const programmes = join(folder, "evaluated.csv");
    await writeFile(
      programmes,
      "no,name,code,group,valid_from,valid_to,conclusion,conditional,regime\n" +
        "1,建筑学,082801,passed,2023-01,2028-12,passed,false,住房和城乡建设部专业评估\n",
    );
    const change = { pack: "ceeaa-2025", programmes, programme: "建筑学" };
    const [chinese, english] = await Promise.all([
      review(complete, change),
      review(complete, { ...change, lang: "en" }),
    ]);
    expect(chinese.stdout).toMatch(/^评估委员会: /m);
    expect(english.stdout).toMatch(/^Committee: /m);
  });

  test("that repeats last year's files: a warning for yearly evidence, a hint for standing documents", async () => {
    const { code, findings, verdict } = await report(complete, { previous: complete });
    const severityOf = (part: string) =>
      new Set(findings.filter(({ file }) => file?.includes(part)).map(({ severity }) => severity));
    expect([code, verdict]).toEqual([0, "warn"]);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["reused-file"]));
    for (const yearly of ["总成绩清单", "合理性审核记录", "达成评价报告", "样本", "会议纪要"])
      expect(severityOf(yearly)).toEqual(new Set(["warn"]));
    for (const standing of ["/01_培养方案/", "/02_课程教学大纲/", "原理_课程教学大纲"])
      expect(severityOf(standing)).toEqual(new Set(["info"]));
  });
});

describe("timeliness", () => {
  test.each([
    [
      "the last minute of the last day",
      { "submitted-at": "2026-10-31T23:59:59+08:00" },
      "on-time",
      0,
      "open",
      61,
    ],
    ["the first of the next", { "submitted-at": "2026-11-01T00:00:00+08:00" }, "late", 1, "open", 60],
    ["another zone's clock", { "submitted-at": "2026-10-31T16:00:00Z" }, "late", 1, "open", 60],
    [
      "filed with the association in time",
      { "agency-filed-at": "2026-12-31T23:59:59+08:00" },
      "on-time",
      10,
      "on-time",
      0,
    ],
    ["filed a day late", { "agency-filed-at": "2027-01-01T00:00:00+08:00" }, "on-time", 10, "late", 1],
    [
      "never filed, and the date is past",
      { "submitted-at": "2027-01-05T09:00:00+08:00" },
      "late",
      66,
      "missed",
      5,
    ],
  ])("%s", async (_what, change, school, schoolDays, agency, agencyDays) => {
    const { timeliness, verdict, findings, code } = await report(complete, change);
    expect(timeliness).toEqual({
      school: { due: "2026-10-31", status: school, days: schoolDays },
      agency: { due: "2026-12-31", status: agency, days: agencyDays },
    });
    const expected = [
      ...(agency === "missed" || agency === "late" ? ["agency-missed"] : []),
      ...(school === "late" ? ["late-school"] : []),
    ];
    expect(findings.map(({ rule }) => rule).sort()).toEqual(expected);
    expect([code, verdict === "block"]).toEqual([0, false]); // lateness never blocks
  });

  test("a programme that owes nothing", async () => {
    const { code, timeliness, findings } = await report(complete, { programme: "082801" });
    expect([code, findings.map(({ rule }) => rule)]).toEqual([0, ["no-duty"]]);
    expect(timeliness).toMatchObject({
      school: { due: null, status: "no-deadline", days: null },
      agency: { due: null, days: null },
    });
  });

  test("a school without rules of its own has no deadline at that level", async () => {
    const { timeliness } = await report(complete, { pack: "ceeaa-2025" });
    expect(timeliness).toEqual({
      school: { due: null, status: "no-deadline", days: null },
      agency: { due: "2026-12-31", status: "open", days: 71 },
    });
  });
});

describe("input that cannot be taken", () => {
  test("a refused archive is a blocking finding, not a crash", async () => {
    const hostile = {
      traversal: writeZip([{ name: "../../etc/passwd", content: Buffer.from("x") }]),
      absolute: writeZip([{ name: "/etc/passwd", content: Buffer.from("x") }]),
      symlink: writeZip([{ name: "培养方案/link", content: Buffer.from("/etc/passwd"), unixMode: 0o120777 }]),
      truncated: completePackage().subarray(0, 2000),
    };
    for (const [name, bytes] of Object.entries(hostile)) {
      const path = join(folder, `${name}.zip`);
      await writeFile(path, bytes);
      const answer = await report(path);
      expect([name, answer.code, answer.verdict, answer.findings[0]?.rule]).toEqual([
        name,
        1,
        "block",
        "archive-refused",
      ]);
    }
  });

  test.each([
    ["an instant without its offset", { "submitted-at": "2026-11-02T10:00:00" }, "--submitted-at"],
    ["a day that no calendar has", { "submitted-at": "2026-02-30T10:00:00+08:00" }, "--submitted-at"],
    ["an unknown programme, with those that there are", { programme: "养蚕" }, "建筑学（082801）"],
    ["an unknown pack", { pack: "nope" }, "imut-2024-23"],
    ["an unknown year", { year: "soon" }, "--year"],
    ["an unknown language", { lang: "fr" }, "zh, en"],
    ["a previous package that is not there", { previous: "/nowhere.zip" }, "/nowhere.zip"],
    ["a path longer than any", { previous: `/${"x".repeat(300)}` }, "ENAMETOOLONG"],
  ])("%s", async (_what, change, word) => {
    const { code, stdout, stderr } = await review(complete, change, "--json");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(word);
  });

  test("a package that is not there, and a folder with nothing in it", async () => {
    const { code, stdout, stderr } = await review(join(folder, "nowhere.zip"), {}, "--json");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nowhere.zip");
    await mkdir(join(folder, "nothing"));
    const empty = await report(join(folder, "nothing"));
    expect([empty.code, new Set(empty.findings.map(({ rule }) => rule))]).toEqual([
      1,
      new Set(["missing-slot", "missing-reference", "no-course"]),
    ]);
  });
});
