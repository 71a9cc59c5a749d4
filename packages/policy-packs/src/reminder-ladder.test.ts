import { localDate } from "@goodstanding/domain/kernel/dates";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { expect, it } from "vitest";
import { laddersOf, reminderLadders } from "./reminder-ladder.ts";

it("reminds of filings by the ladder of the product", () => {
  expect(reminderLadders.filing).toEqual({
    schoolBefore: [30, 14, 7, 3, 1, 0],
    schoolOverdue: [1, 3, 5],
    thenEveryDays: 7,
    agencyBefore: [20, 10, 5, 3, 1, 0],
  });
});

it("keeps every rung before a clock of ten days inside those ten days", () => {
  expect(Math.max(...reminderLadders.clock.schoolBefore, ...reminderLadders.clock.agencyBefore)).toBeLessThan(
    7,
  );
});

it("lets a school set a ladder of its own, and leaves the others as they are", () => {
  const quota = { schoolBefore: [10], schoolOverdue: [2], thenEveryDays: 14, agencyBefore: [] };
  const settings = schoolSettings.parse({
    school: null,
    ladders: { quota: [{ from: "2026-11-01", ladder: quota }] },
  });
  expect(laddersOf(settings, localDate("2026-11-01"))).toEqual({ ...reminderLadders, quota });
  expect(laddersOf(settings, localDate("2026-10-31"))).toEqual(reminderLadders);
});
