import { expect, it } from "vitest";
import { firstWordNamesSlot } from "./first-word-names-slot.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(firstWordNamesSlot)).toEqual([]);
});

it("finds a slot that is called by another word first", () => {
  const path = "review.checklist.parts.0.slots.1.words";
  expect(findings(firstWordNamesSlot, { "ceeaa-2025": { [path]: ["课程大纲", "课程教学大纲"] } })).toEqual([
    ["packs/ceeaa-2025.json", `${path}.0`, "现为 课程大纲；第一个词应为材料名称 课程教学大纲"],
  ]);
});
