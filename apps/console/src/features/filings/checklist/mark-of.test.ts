import { expect, test } from "vitest";
import { courseForTest, filingForTest } from "../filing-for-test.ts";
import { countDone, markOf, markOfAll } from "./mark-of.ts";

const { gaps, parts } = filingForTest();
const slots = parts[0]?.slots ?? [];

test("a place that holds something and blocks is marked wrong; an empty one is not begun, whatever it lacks", () => {
  expect(slots.map((slot) => markOf(slot, gaps))).toEqual(["declared", "wrong", "empty"]);
  expect(slots.map((slot) => markOf(slot, []))).toEqual(["declared", "partial", "empty"]);
});

test("a package is counted by what is required", () => {
  const course = courseForTest(1, "机械设计");
  expect(countDone(course.slots)).toEqual({ done: 1, all: 4 });
  expect(markOfAll(course.slots, [])).toBe("partial");
  const complete = course.slots.map((slot) => ({ ...slot, state: "complete" as const }));
  expect(markOfAll(complete, [])).toBe("complete");
  expect(markOfAll(complete, [{ ...gapAt(complete[0]?.key ?? "") }])).toBe("wrong");
  expect(
    markOfAll(
      complete.map((slot) => ({ ...slot, state: "empty" as const })),
      [],
    ),
  ).toBe("empty");
});

function gapAt(slot: string) {
  const gap = gaps[0];
  if (gap === undefined) throw new Error("the fixture has no gap");
  return { ...gap, slot };
}
