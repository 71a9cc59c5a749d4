import { expect, test } from "vitest";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { noCourse } from "./no-course.ts";

const without = sampleFacts({ contents: { ...sampleFacts().contents, courses: [] } });

test("passes a filing with a course package, or with the signed word that no course is evaluated", () => {
  expect(noCourse.run(sampleFacts(), samplePolicy)).toEqual([]);
  const place = { part: "courses", slot: "", course: null, band: null };
  const declarations = [{ ...place, kind: "no-course" as const }];
  const signed = { ...without, contents: { ...without.contents, declarations } };
  expect(noCourse.run(signed, samplePolicy)).toEqual([]);
});

test("finds that there is no course package", () => {
  expect(noCourse.run(without, samplePolicy)).toMatchObject([
    { rule: "no-course", severity: "block", file: null },
  ]);
});
