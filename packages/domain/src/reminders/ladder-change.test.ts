import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween, type LocalDate, localDate } from "../kernel/dates.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";
import { rungsUntil } from "./ladder.ts";
import { type PlannedReminder, planReminders } from "./plan-reminders.ts";
import { calendar, candidate, ladder, ladders, planInput } from "./reminders.fixture.ts";

interface Mail {
  readonly day: LocalDate;
  readonly step: string;
}

/** What a year of mornings says of one filing, with another ladder from a day on. */
function said(first: ReminderLadder, then: ReminderLadder, changedOn: LocalDate, ranOn: ReadonlySet<number>) {
  const mails: Mail[] = [];
  const ledger: PlannedReminder[] = [];
  for (let ahead = 0; ahead < 330; ahead += 1) {
    if (!ranOn.has(ahead)) continue;
    const day = addDays(firstDay, ahead);
    const filing = day < changedOn ? first : then;
    const planned = planReminders(
      planInput(day, { ladders: { ...ladders, filing }, alreadyPlanned: ledger }),
    ).mails;
    mails.push(...planned.flatMap(({ items }) => items.map(({ step }) => ({ day, step }))));
    ledger.push(...planned.flatMap(({ reminders }) => reminders));
  }
  return { mails, ledger };
}

const firstDay = localDate("2026-08-01");
const lastDay = addDays(firstDay, 329);
const everyDay = new Set(Array.from({ length: 330 }, (_, day) => day));
const days = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 6 });
const someLadder: fc.Arbitrary<ReminderLadder> = fc.record({
  schoolBefore: days(0, 40).map((list) => list.toSorted((a, b) => b - a)),
  schoolOverdue: days(1, 15).map((list) => list.toSorted((a, b) => a - b)),
  thenEveryDays: fc.integer({ min: 2, max: 21 }),
  agencyBefore: days(0, 40).map((list) => list.toSorted((a, b) => b - a)),
});
const someDay = fc.integer({ min: 1, max: 300 }).map((ahead) => addDays(firstDay, ahead));

const rungDays = (of: ReminderLadder): readonly LocalDate[] =>
  rungsUntil({ deadlines: candidate(), ladder: of, calendar, until: lastDay }).map(({ on }) => on);

it("says no step twice, nothing that a mail has covered, and misses nothing of the ladder in force", () => {
  fc.assert(
    fc.property(someLadder, someLadder, someDay, (first, then, changedOn) => {
      const { mails, ledger } = said(first, then, changedOn, everyDay);
      const steps = ledger.map(({ step }) => step);
      expect(new Set(steps).size).toBe(steps.length);
      for (const [index, { day }] of mails.entries()) {
        const before = mails[index - 1]?.day ?? "";
        const inForce = rungDays(day < changedOn ? first : then);
        expect(inForce.some((on) => on > before && on <= day)).toBe(true);
      }
      for (const on of rungDays(then).filter((day) => day >= changedOn && day < addDays(lastDay, -14)))
        expect(mails.some(({ day }) => day >= on && day <= addDays(on, 14))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it("keeps every day of the ladder in force, however the one before it counted its weeks", () => {
  const often = { ...ladder, thenEveryDays: 3 };
  const { mails } = said(often, { ...ladder, thenEveryDays: 14 }, localDate("2026-12-05"), everyDay);
  const weekly = mails.filter(({ day, step }) => day >= "2026-12-05" && step.startsWith("school-weekly"));
  // The first says what the new ladder would have said on the day before the change.
  const days = weekly.map(({ day }) => day);
  expect(days.slice(0, 5)).toEqual(["2026-12-07", "2026-12-18", "2027-01-01", "2027-01-15", "2027-01-29"]);
});

it("says no step twice after an outage across the change either", () => {
  fc.assert(
    fc.property(
      someLadder,
      someLadder,
      someDay,
      fc.integer({ min: 1, max: 40 }),
      (first, then, day, outage) => {
        const down = daysBetween(firstDay, day) - 5;
        const ranOn = new Set([...everyDay].filter((each) => each < down || each >= down + outage));
        const { mails, ledger } = said(first, then, day, ranOn);
        const steps = ledger.map(({ step }) => step);
        expect(new Set(steps).size).toBe(steps.length);
        expect(mails.at(-1)?.day.slice(0, 4)).toBe("2027");
      },
    ),
    { numRuns: 15 },
  );
});
