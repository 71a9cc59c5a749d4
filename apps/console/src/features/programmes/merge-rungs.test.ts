import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { mergeRungs } from "./merge-rungs.ts";

const rung = (
  on: string,
  kind: "school-before" | "school-overdue" | "agency-before",
  distance: number,
  level: "school" | "agency",
) => ({ on: localDate(on), kind, distance, level });

test("where both dates fall on one day, a rung is told once for both", () => {
  const rungs = [
    rung("2026-10-21", "school-before", 2, "school"),
    rung("2026-10-23", "school-before", 0, "school"),
    rung("2026-10-21", "agency-before", 2, "agency"),
  ];
  expect(mergeRungs(rungs)).toEqual([
    { on: "2026-10-21", rungs: [{ step: "school-before-2", levels: ["school", "agency"] }] },
    { on: "2026-10-23", rungs: [{ step: "school-before-0", levels: ["school"] }] },
  ]);
});

test("what differs on one day shares the day alone, and days stand in their order", () => {
  const rungs = [
    rung("2026-12-24", "agency-before", 5, "agency"),
    rung("2026-11-03", "school-overdue", 1, "school"),
    rung("2026-12-24", "school-overdue", 3, "school"),
  ];
  expect(mergeRungs(rungs)).toEqual([
    { on: "2026-11-03", rungs: [{ step: "school-overdue-1", levels: ["school"] }] },
    {
      on: "2026-12-24",
      rungs: [
        { step: "school-before-5", levels: ["agency"] },
        { step: "school-overdue-3", levels: ["school"] },
      ],
    },
  ]);
});

test("rungs of the school that hang on the agency's date are the agency's", () => {
  const rungs = [
    rung("2026-12-24", "school-before", 5, "agency"),
    rung("2026-12-24", "agency-before", 5, "agency"),
  ];
  expect(mergeRungs(rungs)).toEqual([
    { on: "2026-12-24", rungs: [{ step: "school-before-5", levels: ["agency"] }] },
  ]);
});
