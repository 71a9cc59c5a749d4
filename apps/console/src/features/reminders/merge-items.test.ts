import { expect, test } from "vitest";
import { mergeItems } from "./merge-items.ts";

const item = (programme: string, step: string, collapsed: boolean) =>
  ({ programme, rule: "annual-filing", regime: "engineering", period: "2026", step, collapsed }) as const;

test("a rung that made up for missed ones stands for them and counts them", () => {
  const merged = mergeItems([
    item("土木工程", "school-before-30", true),
    item("土木工程", "school-before-14", true),
    item("土木工程", "school-before-7", false),
    item("车辆工程", "school-before-7", false),
  ]);
  expect(merged.map(({ programme, step, missed }) => [programme, step, missed])).toEqual([
    ["土木工程", "school-before-7", 2],
    ["车辆工程", "school-before-7", 0],
  ]);
});
