import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { checklistNames } from "./checklist-names.ts";
import { placeOf, sampleCourse } from "./contents.fixture.ts";
import { placeNamer, revisionPlace } from "./place-namer.ts";

const training = sampleCourse("军训", { bandScheme: "pass-fail" });
const nameOf = placeNamer(checklistNames(sampleChecklist), [training]);

test.each([
  ["documents//syllabus", { name: "课程教学大纲", band: null }],
  // The band as the course's own scheme calls it.
  ["courses/军训/samples/pass", { name: "军训 学生作业样本", band: "合格" }],
  ["courses//", { name: "课程评价材料", band: null }],
  ["documents//gone", { name: "制度文件", band: null }],
  ["abroad//x", { name: "abroad", band: null }],
  ["courses/军训/samples/unheard-of", { name: "军训 学生作业样本", band: "unheard-of" }],
])("%s is called %j", (place, name) => {
  expect(nameOf(placeOf(place))).toEqual(name);
});

test("a note on a revision stands in the part of documents", () => {
  expect(revisionPlace(sampleChecklist, "syllabus")).toEqual(placeOf("documents//syllabus"));
});
