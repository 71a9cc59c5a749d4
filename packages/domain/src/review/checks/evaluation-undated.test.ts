import { expect, test } from "vitest";
import { withWindow } from "../../filings/gap-policy.fixture.ts";
import { localDate } from "../../kernel/dates.ts";
import { sampleCourse, sampleFacts, samplePolicy } from "../review.fixture.ts";
import { evaluationUndated } from "./evaluation-undated.ts";

const yearly = withWindow(samplePolicy, "calendar-year");

test("passes courses with their day of evaluation, and all where no span is declared", () => {
  const courses = [{ ...sampleCourse, evaluatedOn: localDate("2026-06-30") }];
  const dated = sampleFacts({ contents: { ...sampleFacts().contents, courses } });
  expect(evaluationUndated.run(dated, yearly)).toEqual([]);
  expect(evaluationUndated.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("names the course of which nobody has said the day", () => {
  expect(evaluationUndated.run(sampleFacts(), yearly)).toMatchObject([
    { rule: "evaluation-undated", severity: "info", params: { course: "机械原理" } },
  ]);
});
