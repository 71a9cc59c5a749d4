import { expect, test } from "vitest";
import { filingForTest } from "../filing-for-test.ts";
import { slotTree } from "./slot-tree.ts";

const { parts } = filingForTest();
const tree = slotTree(parts, ({ zh }) => zh);
const course = parts[1]?.courses[0];

test("every place can be chosen, samples by band; parts and courses cannot", () => {
  expect(tree.placements.get("documents//syllabus")).toEqual({
    part: "documents",
    slot: "syllabus",
    course: null,
    band: null,
  });
  expect(tree.placements.get(`${course?.slots[1]?.key}#good`)).toEqual({
    part: "courses",
    slot: "samples",
    course: course?.courseId,
    band: "good",
  });
  expect(tree.nodes.every(({ selectable, value }) => !selectable && !tree.placements.has(value))).toBe(true);
  expect(tree.nodes[1]?.children[0]?.selectable).toBe(false);
});

test("what is searched holds the way down, so that a course's name finds its places", () => {
  expect(tree.nodes[1]?.children[0]?.children[2]?.path).toContain("机械设计 ME31 考核评价依据合理性审核记录");
});
