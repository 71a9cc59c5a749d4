import { expect, test } from "vitest";
import { deadlineStanding } from "./deadline-standing.ts";

const open = { lastWorkingDay: null, today: "2026-10-21", pressure: "open" } as const;

test.each([
  ["2026-12-31", "neutral", 71],
  ["2026-11-20", "info", 30],
  ["2026-10-28", "warning", 7],
  ["2026-10-21", "warning", 0],
  ["2026-10-20", "danger", -1],
])("%s is %s", (due, tone, daysLeft) => {
  expect(deadlineStanding({ ...open, due })).toEqual({ tone, daysLeft });
});

test("nearness goes by the last working day, days left by the date itself", () => {
  const standing = deadlineStanding({ ...open, due: "2026-10-31", lastWorkingDay: "2026-10-28" });
  expect(standing).toEqual({ tone: "warning", daysLeft: 10 });
});

test("what is settled, or worked towards by nobody, alarms nobody even when it is long past", () => {
  for (const pressure of ["settled", "untracked"] as const) {
    expect(deadlineStanding({ ...open, due: "2024-10-31", pressure }).tone).toBe("neutral");
  }
});
