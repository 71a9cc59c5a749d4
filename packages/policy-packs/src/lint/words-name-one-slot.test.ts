import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { wordsNameOneSlot } from "./words-name-one-slot.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(wordsNameOneSlot)).toEqual([]);
});

it.each([
  ["review.checklist.parts.0.slots.1.words", ["课程教学大纲", "培养方案"], "培养方案", "programme-plan"],
  ["review.checklist.parts.1.courseKinds.1.slots.2.words", ["开题报告", "任务书"], "任务书", "task-book"],
  ["review.checklist.parts.0.slots.0.words", ["培养方案", "培养方案"], "培养方案", "programme-plan"],
])("finds a word of two slots, or twice in one: %s", (path, words, word, owner) => {
  expect(findings(wordsNameOneSlot, { "ceeaa-2025": { [path]: words } })).toEqual([
    ["packs/ceeaa-2025.json", `${path}.1`, `${word} 已用于 ${owner}；请删除一处`],
  ]);
});
