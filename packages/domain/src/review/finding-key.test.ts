import { expect, test } from "vitest";
import { findingKey } from "./finding-key.ts";

const differs = {
  rule: "attainment-differs",
  place: "表1!C7",
  params: { objective: 1, printed: 0.78, computed: 0.74 },
} as const;

test("a finding is the same one whatever its numbers say, as long as its file, its place and what it is about are", () => {
  const key = findingKey(differs, "a1");
  expect(key).toBe("attainment-differs|a1|表1!C7|objective=1");
  expect(findingKey({ ...differs, params: { ...differs.params, computed: 0.7 } }, "a1")).toBe(key);
});

test("another file, place or objective makes it another finding", () => {
  const keys = [
    findingKey(differs, "a1"),
    findingKey(differs, "b2"),
    findingKey({ ...differs, place: "表1!C8" }, "a1"),
    findingKey({ ...differs, params: { objective: 2 } }, "a1"),
  ];
  expect(new Set(keys).size).toBe(4);
});

test("what is missing is told apart by its slot, course and band", () => {
  const missing = (params: Readonly<Record<string, string>>) =>
    findingKey({ rule: "missing-slot", place: null, params }, null);
  expect(missing({ "slot.zh": "教学大纲", "slot.en": "Syllabus", course: "机械原理" })).toBe(
    "missing-slot|||slot.zh=教学大纲|course=机械原理",
  );
  expect(missing({ "slot.zh": "教学大纲", course: "机械设计" })).not.toBe(
    missing({ "slot.zh": "教学大纲", course: "机械原理" }),
  );
});
