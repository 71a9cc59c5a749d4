import { expect, it } from "vitest";
import { firstWordNamesClass } from "./first-word-names-class.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(firstWordNamesClass)).toEqual([]);
});

it("finds a class that is called by another word first", () => {
  const path = "review.checklist.classes.1.words";
  expect(findings(firstWordNamesClass, { "ceeaa-2025": { [path]: ["课程大纲", "课程教学大纲"] } })).toEqual([
    ["packs/ceeaa-2025.json", `${path}.0`, "现为 课程大纲；第一个词应为类别名称 课程教学大纲"],
  ]);
});
