import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { firstSubmission } from "./first-submission.ts";

const due = localDate("2026-10-31");
const handing = (...list: [on: string, isSound: boolean][]) =>
  firstSubmission(
    list.map(([on, isSound]) => ({ on: localDate(on), hasUnresolvedBlock: !isSound })),
    due,
  );

test("there is none before anything was handed in", () => {
  expect(handing()).toBeNull();
});

test.each([
  ["on the last day", [["2026-10-31", true]], "2026-10-31", "on-time"],
  ["a day later", [["2026-11-01", true]], "2026-11-01", "late"],
  ["in time with a blocking finding", [["2026-10-20", false]], "2026-10-20", "on-time-incomplete"],
  [
    "in time, then again and again after the date",
    [
      ["2026-11-20", true],
      ["2026-10-20", true],
      ["2026-11-09", false],
    ],
    "2026-10-20",
    "on-time",
  ],
  [
    "in time but incomplete, then whole after the date",
    [
      ["2026-10-20", false],
      ["2026-11-09", true],
    ],
    "2026-10-20",
    "on-time-incomplete",
  ],
  [
    "in time but incomplete, then whole and still in time",
    [
      ["2026-10-20", false],
      ["2026-10-30", true],
    ],
    "2026-10-20",
    "on-time",
  ],
] as [string, [string, boolean][], string, string][])("%s", (_, list, on, status) => {
  expect(handing(...list)).toEqual({ on, status });
});

test("without a date nothing is late", () => {
  const late = [{ on: localDate("2027-03-01"), hasUnresolvedBlock: false }];
  expect(firstSubmission(late, null)?.status).toBe("on-time");
});
