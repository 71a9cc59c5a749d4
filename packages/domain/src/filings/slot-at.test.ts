import { expect, test } from "vitest";
import { sampleChecklist } from "./checklist.fixture.ts";
import { slotAt } from "./slot-at.ts";

const course = { name: "机械原理", kind: "theory-lab", bandScheme: "five-level" };
const of = (part: string, slot: string, band: string | null = null) => ({ part, slot, band });

test("a placement names a slot of its part, and of the course's kind", () => {
  expect(slotAt(sampleChecklist, of("documents", "syllabus"), null)?.name.zh).toBe("课程教学大纲");
  expect(slotAt(sampleChecklist, of("courses", "grades"), course)?.name.zh).toBe("机械原理 总成绩清单");
  expect(slotAt(sampleChecklist, of("courses", "task-book"), course)).toBeNull();
  expect(slotAt(sampleChecklist, of("courses", "grades"), null)).toBeNull();
  expect(slotAt(sampleChecklist, of("documents", "syllabus"), course)).toBeNull();
  expect(slotAt(sampleChecklist, of("elsewhere", "syllabus"), null)).toBeNull();
});

test("a band belongs to samples alone, and to the course's scheme", () => {
  expect(slotAt(sampleChecklist, of("courses", "samples", "good"), course)).not.toBeNull();
  expect(slotAt(sampleChecklist, of("courses", "grades", "good"), course)).toBeNull();
  expect(
    slotAt(sampleChecklist, of("courses", "samples", "good"), { ...course, bandScheme: "pass-fail" }),
  ).toBeNull();
  expect(slotAt(sampleChecklist, of("documents", "syllabus", "good"), null)).toBeNull();
});
