import { expect, test } from "vitest";
import type { Verdict } from "../review/severity.ts";
import { countedMarks } from "./counted-marks.ts";

const mark = (item: string, level: "college" | "school", result: Verdict) => ({ item, level, result });

test("one defect that two reviewers of each level saw counts once, as gravely as the school's level took it", () => {
  expect(
    countedMarks([
      mark("a", "college", "block"),
      mark("a", "college", "block"),
      mark("a", "school", "warn"),
      mark("a", "school", "info"),
      mark("b", "college", "warn"),
    ]),
  ).toEqual(["warn", "warn"]);
});

test("what the school's level found nothing in no longer counts", () => {
  expect(countedMarks([mark("a", "college", "block"), mark("a", "school", "clean")])).toEqual([]);
  expect(countedMarks([])).toEqual([]);
});
