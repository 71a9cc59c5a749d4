import { describe, expect, it } from "vitest";
import { localDate, yearMonth } from "../kernel/dates.ts";
import { contentsWith, filesAt, placeOf, sampleCourse } from "./contents.fixture.ts";
import { cycleCoverage } from "./cycle-coverage.ts";
import type { FilingContents } from "./filing-contents.ts";
import { findGaps } from "./find-gaps.ts";
import { gapPolicy, withPair, withWindow } from "./gap-policy.fixture.ts";

const policy = gapPolicy();
const gaps = (held: Partial<FilingContents>) => findGaps(policy, contentsWith(held), null, 2026);
const brief = (held: Partial<FilingContents>) => gaps(held).map(({ rule, slot }) => `${rule} ${slot}`);

const whole = (name: string, ...slots: string[]) =>
  slots.map((slot): [string, string] => [`${name}/${slot}.pdf`, `courses/${name}/${slot}`]);
const complete: Partial<FilingContents> = {
  courses: [sampleCourse("机械原理")],
  declarations: ["programme-plan", "syllabus", "mechanism"].map((slot) => ({
    ...placeOf(`documents//${slot}`),
    kind: "no-revision" as const,
  })),
  files: filesAt(
    ...whole(
      "机械原理",
      "syllabus",
      "requirements",
      "grades",
      "samples",
      "rationality-review",
      "attainment-report",
    ),
    ["纪要.docx", "materials//minutes"],
  ),
};
const without = (slot: string): Partial<FilingContents> => ({
  ...complete,
  files: (complete.files ?? []).filter(({ placement }) => placement?.slot !== slot),
});

describe("findGaps", () => {
  it("finds nothing in a complete filing", () => {
    expect(gaps(complete)).toEqual([]);
  });

  it("finds in an empty one every document, the courses and other material, what blocks first", () => {
    expect(brief({})).toEqual([
      "no-course null",
      "missing-slot documents//programme-plan",
      "missing-slot documents//syllabus",
      "missing-slot documents//mechanism",
      "missing-reference materials//minutes",
    ]);
  });

  it("says what is missing and where, with the clause, in both languages", () => {
    const [gap] = gaps(without("attainment-report"));
    expect(gap).toMatchObject({
      rule: "missing-slot",
      severity: "block",
      slot: "courses/机械原理/attainment-report",
      citation: { pack: "ceeaa-2025", clause: "附件1 三2" },
      text: {
        zh: "“机械原理”文件包中没有“课程目标达成评价报告”。请上传该材料并归入“课程目标达成评价报告”。",
        en: "No (课程目标达成评价报告) in the package of 机械原理. Upload it and sort it into (课程目标达成评价报告).",
      },
    });
  });

  it("warns of what the document names as an example, for each course", () => {
    expect(gaps(without("grades"))).toMatchObject([
      { rule: "missing-reference", severity: "warn", slot: "courses/机械原理/grades" },
    ]);
  });

  it("asks for one kind of other material, whichever it is", () => {
    expect(brief(without("minutes"))).toEqual(["missing-reference materials//minutes"]);
    const other = { ...without("minutes") };
    expect(
      brief({ ...other, files: [...(other.files ?? []), ...filesAt(["问卷.xlsx", "materials//other"])] }),
    ).toEqual([]);
  });

  it("blocks a revision without its date and explanation", () => {
    const declarations = (complete.declarations ?? []).slice(1);
    const files = [...(complete.files ?? []), ...filesAt(["培养方案.docx", "documents//programme-plan"])];
    expect(gaps({ ...complete, declarations, files })).toMatchObject([
      { rule: "revision-incomplete", severity: "block", slot: "documents//programme-plan" },
    ]);
  });

  it("blocks while a file is not sorted, and passes over what systems leave behind", () => {
    const files = [...(complete.files ?? []), ...filesAt(["照片.png", ""], ["a/Thumbs.db", ""])];
    expect(gaps({ ...complete, files })).toMatchObject([
      { rule: "unsorted-file", severity: "block", slot: null, file: "照片.png" },
    ]);
  });

  it("lets a filing without courses pass where somebody has signed that none is evaluated", () => {
    const held = { ...complete, courses: [], files: filesAt(["纪要.docx", "materials//minutes"]) };
    expect(brief(held)).toEqual(["no-course null"]);
    const signed = { part: "courses", slot: "", course: null, band: null, kind: "no-course" as const };
    expect(brief({ ...held, declarations: [...(complete.declarations ?? []), signed] })).toEqual([]);
  });

  it("notes a summary at the root alone, and no original", () => {
    const files = [
      ...(complete.files ?? []),
      ...filesAt(
        ["2026年工作总结.docx", "materials//other"],
        ["实习/工作总结.docx", "materials//other"],
        ["会议纪要总结.docx", "materials//minutes"],
      ),
    ];
    expect(gaps({ ...complete, files }).map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
      ["possible-summary", "info", "2026年工作总结.docx"],
      ["possible-summary", "info", "会议纪要总结.docx"],
    ]);
  });

  it("goes by the severities that the school has set", () => {
    const strict = gapPolicy({ "missing-reference": "block", "missing-slot": "warn" });
    const found = findGaps(strict, contentsWith({ courses: [sampleCourse("机械原理")] }), null, 2026);
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`).slice(0, 1)).toEqual([
      "block missing-reference",
    ]);
    expect(found.at(-1)?.severity).toBe("warn");
  });
});

describe("samples", () => {
  const key = "courses/设计/design-report";
  const design = sampleCourse("设计", {
    kind: "course-design",
    handsInReports: true,
    bandScheme: "pass-fail",
  });
  const held = (...files: [string, string][]) =>
    gaps({
      ...complete,
      courses: [...(complete.courses ?? []), design],
      files: [
        ...(complete.files ?? []),
        ...filesAt(
          ...whole("设计", "syllabus", "task-book", "rationality-review", "attainment-report"),
          ...files,
        ),
      ],
    });
  const samples = (band: string, count: number) =>
    Array.from({ length: count }, (_, at): [string, string] => [`${band}${at}.pdf`, `${key}/${band}`]);

  it("are asked for in each band, however few there are", () => {
    expect(held()).toMatchObject([
      {
        rule: "samples-few",
        severity: "warn",
        slot: key,
        text: { zh: expect.stringContaining("“设计”样本不足：合格0份、不合格0份") as unknown },
      },
    ]);
    expect(held(...samples("pass", 2), ...samples("fail", 1))).toMatchObject([
      { rule: "samples-few", params: { "bands.zh": "不合格1份" } },
    ]);
  });

  it("may be more than asked for", () => {
    expect(held(...samples("pass", 2), ...samples("fail", 4))).toMatchObject([
      { rule: "samples-many", severity: "info", params: { "bands.zh": "不合格4份", from: 2, to: 3 } },
    ]);
    expect(held(...samples("pass", 2), ...samples("fail", 3))).toEqual([]);
  });
});

describe("the evaluation cycle", () => {
  const course = (name: string, toYear: number | null) => ({
    courseId: sampleCourse(name).id,
    name,
    fromYear: 2020,
    toYear,
  });
  const coverage = cycleCoverage({
    cycle: { fromYear: 2023, years: 4 },
    courses: [course("机械原理", null), course("材料力学", null), course("制图", 2025)],
    evaluated: [{ courseId: sampleCourse("机械原理").id, year: 2024 }],
    year: 2026,
    validTo: yearMonth("2028-12"),
  });

  it("warns of each course whose last year this is, or is past", () => {
    const found = findGaps(policy, contentsWith(complete), coverage, 2026);
    expect(found.map(({ rule, severity, text }) => [rule, severity, text.zh.split("。")[0]])).toEqual([
      ["cycle-uncovered", "warn", "“材料力学”在本周期内尚未评价，2026年是最后机会"],
      ["cycle-uncovered", "warn", "“制图”在本周期内尚未评价，最后机会2025年已过"],
    ]);
  });
});

describe("本年度", () => {
  const on = (evaluatedOn: string | null, kind: "calendar-year" | "academic-year" | "undeclared") =>
    findGaps(
      withWindow(policy, kind),
      contentsWith({
        ...complete,
        courses: [
          sampleCourse("机械原理", { evaluatedOn: evaluatedOn === null ? null : localDate(evaluatedOn) }),
        ],
      }),
      null,
      2026,
    );

  it("warns of a course that was evaluated outside its span, with both, and leads to the record of it", () => {
    expect(on("2025-12-31", "calendar-year")).toMatchObject([
      {
        rule: "outside-window",
        severity: "warn",
        slot: "courses/机械原理/attainment-report",
        params: { course: "机械原理", evaluatedOn: "2025-12-31", from: "2026-01-01", to: "2026-12-31" },
        text: {
          zh: expect.stringContaining(
            "“机械原理”的评价日期2025年12月31日不在本年度（2026年1月1日至2026年12月31日）内",
          ) as unknown,
          en: expect.stringContaining("evaluated on 31 Dec 2025, outside this year") as unknown,
        },
      },
    ]);
  });

  it("takes both ends of the span, which is the school's to say", () => {
    expect(on("2026-01-01", "calendar-year")).toEqual([]);
    expect(on("2026-12-31", "calendar-year")).toEqual([]);
    expect(on("2025-12-31", "academic-year")).toEqual([]);
    expect(on("2026-09-01", "academic-year")).toMatchObject([{ rule: "outside-window" }]);
  });

  it("asks for the date in a note, and for nothing where no span is declared", () => {
    expect(on(null, "calendar-year")).toMatchObject([
      { rule: "evaluation-undated", severity: "info", slot: "courses/机械原理/attainment-report" },
    ]);
    expect(on(null, "undeclared")).toEqual([]);
    expect(on("2020-01-01", "undeclared")).toEqual([]);
  });
});

describe("a pair of files", () => {
  const paired = withPair(policy, "grades");
  const key = "courses/机械原理/grades";
  const held = (change: Partial<FilingContents>, ...files: [string, string][]) =>
    findGaps(
      paired,
      contentsWith({
        ...complete,
        ...change,
        files: [...(without("grades").files ?? []), ...filesAt(...files)],
      }),
      null,
      2026,
    );

  it("is asked for where one file came alone", () => {
    expect(held({}, ["译文.pdf", key])).toMatchObject([
      {
        rule: "pair-incomplete",
        severity: "warn",
        slot: key,
        text: {
          zh: expect.stringContaining(
            "“总成绩清单”只有一个文件。请补充另一个文件；原文和译文在同一文件内的，请作声明",
          ) as unknown,
        },
      },
    ]);
    expect(held({}, ["译文.pdf", key], ["原文.pdf", key])).toEqual([]);
    expect(held({})).toMatchObject([{ rule: "missing-reference", slot: key }]);
  });

  it("is whole by a link, or by the signed word that one file holds both", () => {
    expect(held({ links: [placeOf(key)] }, ["译文.pdf", key])).toEqual([]);
    const signed = { ...placeOf(key), kind: "pair-in-one" as const };
    const declarations = [...(complete.declarations ?? []), signed];
    expect(held({ declarations }, ["原文和译文.pdf", key])).toEqual([]);
    expect(held({ declarations })).toMatchObject([{ rule: "missing-reference" }]);
  });
});
