import { expect, it } from "vitest";
import { comingReminders } from "./coming-reminders.ts";
import { candidate, planInput } from "./reminders.fixture.ts";

const coming = (today: string, days: number, change = {}) =>
  comingReminders(planInput(today, { candidates: [candidate({ agency: null })], ...change }), days).map(
    ({ day, items }) => `${day} ${items.map(({ step }) => step).join()}`,
  );

it("lists the mails of the mornings that come, what was missed in the first of them alone", () => {
  expect(coming("2026-10-24", 14)).toEqual([
    "2026-10-26 school-before-7",
    "2026-10-27 school-before-3",
    "2026-10-29 school-before-1",
    "2026-10-30 school-before-0",
    "2026-11-02 school-overdue-1",
    "2026-11-04 school-overdue-3",
    "2026-11-06 school-overdue-5",
  ]);
});

it("leaves out what is kept back, and tells tomorrow whom it has told today", () => {
  const holds = [{ obligationId: candidate().obligationId, dueVersion: 1, step: null }];
  expect(coming("2026-10-26", 5, { holds })).toEqual([]);
  expect(coming("2026-10-29", 2, { mailedToday: new Set(["unit-1"]) })).toEqual([
    "2026-10-30 school-before-0",
  ]);
});
