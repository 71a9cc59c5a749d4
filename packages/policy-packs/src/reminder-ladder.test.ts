import { expect, it } from "vitest";
import { reminderLadder, reminderLadders } from "./reminder-ladder.ts";

it("reminds of filings by the ladder of the product", () => {
  expect(reminderLadder).toEqual({
    schoolBefore: [30, 14, 7, 3, 1, 0],
    schoolOverdue: [1, 3, 5],
    thenEveryDays: 7,
    agencyBefore: [20, 10, 5, 3, 1, 0],
  });
  expect(reminderLadder).toBe(reminderLadders.filing);
});

it("keeps every rung before a clock of ten days inside those ten days", () => {
  expect(Math.max(...reminderLadders.clock.schoolBefore, ...reminderLadders.clock.agencyBefore)).toBeLessThan(
    7,
  );
});
