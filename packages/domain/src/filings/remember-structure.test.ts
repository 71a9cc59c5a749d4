import { expect, test } from "vitest";
import { placeOf } from "./contents.fixture.ts";
import { rememberStructure } from "./remember-structure.ts";

const remembered = rememberStructure(
  [
    { path: "2025年材料/01_大纲V2（终稿）.docx", placement: placeOf("documents//syllabus") },
    { path: "2025年材料/成绩/一班.xlsx", placement: placeOf("courses/机械原理/grades") },
    { path: "2025年材料/成绩/二班.xlsx", placement: placeOf("courses/机械原理/grades") },
    { path: "2025年材料/杂/甲.pdf", placement: placeOf("materials//other") },
    { path: "2025年材料/杂/乙.pdf", placement: placeOf("materials//minutes") },
    { path: "根.pdf", placement: placeOf("materials//other") },
  ],
  ["终稿"],
);

test.each([
  ["2026年材料/02 大纲v3.docx", "documents//syllabus"],
  ["2026年材料/成绩/三班.xlsx", "courses/机械原理/grades"],
  ["2026年材料/杂/甲.pdf", "materials//other"],
  // Two places in one folder, or another folder: last year does not say.
  ["2026年材料/杂/丙.pdf", null],
  ["2026年材料/新/甲.pdf", null],
  ["根2.docx", "materials//other"],
  ["别的.docx", null],
])("%s was in %s", (path, place) => {
  expect(remembered(path)).toEqual(place === null ? null : placeOf(place));
});

test("knows nothing without a year before", () => {
  expect(rememberStructure([], [])("根.pdf")).toBeNull();
});
