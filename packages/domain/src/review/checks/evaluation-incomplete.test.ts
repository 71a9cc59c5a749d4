import { expect, test } from "vitest";
import type { SortedFile } from "../facts.ts";
import { type EvaluationFacet, facetKinds } from "../reading/evaluation-facets.ts";
import { sampleReading } from "../reading/reading.fixture.ts";
import type { TextReading } from "../reading/reading.ts";
import { inCourse, sampleFacts, sampleFile, samplePolicy } from "../review.fixture.ts";
import { evaluationIncomplete } from "./evaluation-incomplete.ts";

/** All present and linked, but those named. */
const without = (...lacking: Partial<EvaluationFacet>[]): EvaluationFacet[] =>
  facetKinds.map((facet) => ({
    ...{ facet, state: "present", place: "¶ 1", isLinked: facet === "improvement" ? true : null },
    ...lacking.find((each) => each.facet === facet),
  }));
const fileOf = (path: string, slot: string, facets: EvaluationFacet[], other: Partial<TextReading> = {}) =>
  sampleFile(path, { placement: inCourse(slot), reading: sampleReading({ facets, ...other }) });
const found = (...files: readonly SortedFile[]) =>
  evaluationIncomplete
    .run(sampleFacts({ files }), samplePolicy)
    .map(({ file, params }) => [file, params["missing.zh"], params["missing.en"]]);

test("passes an evaluation with all five, and a review with its conclusion", () => {
  expect(
    found(
      fileOf("报告", "attainment-report", without({ facet: "conclusion", state: "absent" })),
      fileOf("审核", "rationality-review", without({ facet: "object", state: "absent" })),
    ),
  ).toEqual([]);
});

test("names what is absent or empty, and an improvement that takes up no result", () => {
  const facets = without(
    { facet: "object", state: "absent" },
    { facet: "method", state: "empty" },
    { facet: "improvement", isLinked: false },
  );
  expect(found(fileOf("报告", "attainment-report", facets))).toEqual([
    [
      "报告",
      "评价对象、评价方法、与评价结果对应的持续改进",
      "object, method, improvement drawn from the result",
    ],
  ]);
});

test("asks a review for its conclusion", () => {
  expect(
    found(fileOf("审核", "rationality-review", without({ facet: "conclusion", state: "empty" }))),
  ).toEqual([["审核", "审核结论", "conclusion of the review"]]);
});

test("reads the files of one place together, and names the one that says most", () => {
  const sheet = fileOf(
    "计算表",
    "attainment-report",
    without(...facetKinds.map((facet) => ({ facet, state: "absent" as const }))),
  );
  expect(found(sheet, fileOf("报告", "attainment-report", without()))).toEqual([]);
  const lacking = fileOf("报告", "attainment-report", without({ facet: "basis", state: "absent" }));
  expect(found(sheet, lacking)).toEqual([["报告", "评价依据", "basis"]]);
});

test.each([{ isScan: true }, { isPartial: true }, { characters: 12 }])(
  "does not judge what was not read whole: %j",
  (other) => {
    expect(
      found(fileOf("报告", "attainment-report", without({ facet: "basis", state: "absent" }), other)),
    ).toEqual([]);
  },
);

test("does not judge where a file is not read, or a link holds more", () => {
  const lacking = fileOf("报告", "attainment-report", without({ facet: "basis", state: "absent" }));
  expect(found(lacking, sampleFile("附件.jpg", { placement: inCourse("attainment-report") }))).toEqual([]);
  const contents = { ...sampleFacts().contents, links: [inCourse("attainment-report")] };
  expect(evaluationIncomplete.run(sampleFacts({ files: [lacking], contents }), samplePolicy)).toEqual([]);
});

test("asks other evidence for nothing", () => {
  expect(found(fileOf("试卷", "requirements", []))).toEqual([]);
});
