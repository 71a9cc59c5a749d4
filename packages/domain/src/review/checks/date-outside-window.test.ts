import { expect, test } from "vitest";
import { localDate } from "../../kernel/dates.ts";
import type { Policy } from "../../policy/policy.ts";
import type { ReviewFacts } from "../facts.ts";
import type { DateKind, LabelledDate } from "../reading/labelled-dates.ts";
import { sampleReading } from "../reading/reading.fixture.ts";
import type { TextReading } from "../reading/reading.ts";
import { inCourse, inDocuments, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { dateOutsideWindow } from "./date-outside-window.ts";

const declared: Policy = {
  ...samplePolicy,
  parameters: { ...samplePolicy.parameters, reportingWindow: { kind: "calendar-year" } },
};
const dated = (kind: DateKind, from: string, other: Partial<LabelledDate> = {}): LabelledDate => ({
  ...{ kind, label: `${kind}日期`, hasLabel: true, place: "p. 1" },
  ...{ from: localDate(from), to: localDate(from), ...other },
});
const inMinutes = { part: "materials", slot: "minutes", course: null, band: null };

const run = (facts: Partial<ReviewFacts>, policy = declared) =>
  dateOutsideWindow
    .run(sampleFacts(facts), policy)
    .map(({ file, place, params }) => [file, place, params["date"] ?? params["date.zh"]]);

const found = (
  placement: ReturnType<typeof inCourse>,
  dates: LabelledDate[],
  reading: Partial<TextReading> = {},
) => run({ files: [sampleFile("a", { placement, reading: sampleReading({ dates, ...reading }) })] });

test("raises a report whose evaluation is of another year, and says where", () => {
  expect(found(inCourse("attainment-report"), [dated("evaluated", "2025-07-08")])).toEqual([
    ["a", "p. 1", "2025-07-08"],
  ]);
  const [finding] = dateOutsideWindow.run(
    sampleFacts({
      files: [
        sampleFile("a", {
          placement: inMinutes,
          reading: sampleReading({ dates: [dated("held", "2024-03-01", { to: localDate("2024-03-31") })] }),
        }),
      ],
    }),
    declared,
  );
  expect(finding?.params).toEqual({
    ...{ label: "held日期", "date.zh": "2024年3月", "date.en": "Mar 2024" },
    ...{ windowFrom: "2026-01-01", windowTo: "2026-12-31" },
  });
});

test("passes what is of the year, and a file that quotes another year beside it", () => {
  expect(found(inCourse("attainment-report"), [dated("evaluated", "2026-07-08")])).toEqual([]);
  expect(
    found(inMinutes, [
      dated("held", "2024-03-01"),
      dated("held", "2026-03-01"),
      dated("dated", "2024-03-01"),
    ]),
  ).toEqual([]);
});

test("takes what says more of the work before a signature's date", () => {
  const dates = [dated("dated", "2026-07-08"), dated("evaluated", "2024-07-08")];
  expect(found(inCourse("attainment-report"), dates)).toEqual([["a", "p. 1", "2024-07-08"]]);
});

test("lets the review of an autumn examination lie in the year before, and no earlier", () => {
  expect(found(inCourse("rationality-review"), [dated("reviewed", "2025-12-10")])).toEqual([]);
  expect(found(inCourse("rationality-review"), [dated("reviewed", "2025-01-10")])).toHaveLength(1);
});

test("lets minutes be signed after the span, until the day of handing in", () => {
  const academic: Policy = {
    ...declared,
    parameters: { ...declared.parameters, reportingWindow: { kind: "academic-year" } },
  };
  const minutesOf = (day: string) => ({
    files: [
      sampleFile("a", { placement: inMinutes, reading: sampleReading({ dates: [dated("held", day)] }) }),
    ],
    contents: { ...sampleFacts().contents, revisions: [] },
  });
  expect(run(minutesOf("2026-09-30"), academic)).toEqual([]);
  expect(run(minutesOf("2026-11-30"), academic)).toHaveLength(1);
});

test("asks standing documents, samples and running text for no date of the year", () => {
  expect(
    found(inCourse("syllabus"), [dated("written", "2019-06-01"), dated("revised", "2023-06-01")]),
  ).toEqual([]);
  expect(found(inCourse("samples"), [dated("evaluated", "2024-06-01")])).toEqual([]);
  expect(
    found(inCourse("attainment-report"), [dated("evaluated", "2024-07-08", { hasLabel: false })]),
  ).toEqual([]);
});

test("says nothing of what was read in part, nor where no span is declared", () => {
  expect(
    found(inCourse("attainment-report"), [dated("evaluated", "2024-07-08")], { isPartial: true }),
  ).toEqual([]);
  const stale = sampleReading({ dates: [dated("held", "2024-03-01")] });
  const files = [sampleFile("a", { placement: inMinutes, reading: stale })];
  expect(run({ files }, samplePolicy)).toEqual([]);
});

test("counts what was signed before this very submission, which may be long after the first", () => {
  const signed = sampleReading({ dates: [dated("dated", "2027-01-12")] });
  const files = [sampleFile("a", { placement: inCourse("attainment-report"), reading: signed })];
  const submittedOn = localDate("2026-12-20");
  expect(run({ files, submittedOn, frozenOn: submittedOn })).toHaveLength(1);
  expect(run({ files, submittedOn, frozenOn: localDate("2027-01-15") })).toEqual([]);
});

const plan = (...revised: string[]) =>
  sampleFile(`plan ${revised.join()}`, {
    placement: inDocuments("programme-plan"),
    reading: sampleReading({ dates: revised.map((day) => dated("revised", day, { hasLabel: false })) }),
  });

test("raises documents that are filed as revised this year where all their dates are older", () => {
  expect(run({ files: [plan("2022-06-01"), plan("2023-06-01")] })).toEqual([
    ["plan 2023-06-01", "p. 1", "2023-06-01"],
  ]);
  expect(run({ files: [plan("2022-06-01"), plan("2026-06-01")] })).toEqual([]);
  expect(run({ files: [plan()] })).toEqual([]);
});

test("raises a revision that is dated outside the span, and none of a class without revision", () => {
  const { contents } = sampleFacts();
  const revisions = [{ slot: "syllabus", revisedOn: localDate("2025-06-30"), explanation: "按新版标准修订" }];
  const [finding] = dateOutsideWindow.run(sampleFacts({ contents: { ...contents, revisions } }), declared);
  expect(finding).toMatchObject({
    file: null,
    params: { slot: "syllabus", "label.zh": "课程教学大纲修订时间", date: "2025-06-30" },
  });
  const declarations = [{ kind: "no-revision" as const, ...inDocuments("syllabus") }];
  expect(run({ contents: { ...contents, revisions, declarations } })).toEqual([]);
});
