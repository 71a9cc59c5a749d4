import { expect, test } from "vitest";
import { withWindow } from "../../filings/gap-policy.fixture.ts";
import { localDate } from "../../kernel/dates.ts";
import { sampleCourse, sampleFacts, samplePolicy } from "../review.fixture.ts";
import { outsideWindow } from "./outside-window.ts";

const yearly = withWindow(samplePolicy, "calendar-year");
const evaluatedOn = (day: string) =>
  sampleFacts({
    contents: {
      ...sampleFacts().contents,
      courses: [{ ...sampleCourse, evaluatedOn: localDate(day) }],
    },
  });

test("passes courses evaluated in the year's span, and all where no span is declared", () => {
  expect(outsideWindow.run(evaluatedOn("2026-01-01"), yearly)).toEqual([]);
  expect(outsideWindow.run(evaluatedOn("2025-12-31"), samplePolicy)).toEqual([]);
});

test("names the course that was evaluated outside it, with the day and the span", () => {
  expect(outsideWindow.run(evaluatedOn("2025-12-31"), yearly)).toMatchObject([
    {
      rule: "outside-window",
      severity: "warn",
      params: { course: "机械原理", evaluatedOn: "2025-12-31", from: "2026-01-01", to: "2026-12-31" },
    },
  ]);
});
