import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../kernel/dates.ts";
import type { LaddersInForce } from "../policy/ladders-in-force.ts";
import { comingReminders } from "./coming-reminders.ts";
import { compareReminders } from "./compare-reminders.ts";
import { type PlannedReminder, planReminders, type ReminderCandidate } from "./plan-reminders.ts";
import { calendar, candidate, deadlineOn, ladder, ladders, planInput } from "./reminders.fixture.ts";

const from = localDate("2026-10-22");
const until = localDate("2026-12-31");

const inForce: LaddersInForce = { now: ladders, later: [] };

const compared = (
  before: ReminderCandidate | null,
  after: ReminderCandidate | null,
  alreadyPlanned: readonly PlannedReminder[] = said,
  until_ = until,
) => {
  const changes = [{ before, after }];
  const { cancelled, added } = compareReminders({
    changes,
    calendar,
    ladders: { before: inForce, after: inForce },
    from,
    until: until_,
    alreadyPlanned,
  });
  const row = ({ on, step }: { on: string; step: string }) => `${on} ${step}`;
  return { cancelled: cancelled.map(row), added: added.map(row) };
};

/** What went out until the day before. */
const said = planReminders(planInput("2026-10-21")).mails.flatMap(({ reminders }) => reminders);
const schoolOnly = (change: Partial<ReminderCandidate> = {}) => candidate({ agency: null, ...change });
const moved = schoolOnly({ dueVersion: 2, school: deadlineOn("school", "2026-11-10") });

describe("compareReminders", () => {
  it("finds nothing where nothing changes", () => {
    expect(compared(candidate(), candidate())).toEqual({ cancelled: [], added: [] });
  });

  it("cancels what was still to be said of a duty that vanishes", () => {
    const { cancelled, added } = compared(schoolOnly(), null, said, localDate("2026-11-06"));
    expect(added).toEqual([]);
    expect(cancelled).toEqual([
      "2026-10-27 school-before-3",
      "2026-10-29 school-before-1",
      "2026-10-30 school-before-0",
      "2026-11-02 school-overdue-1",
      "2026-11-04 school-overdue-3",
      "2026-11-06 school-overdue-5",
    ]);
  });

  it("adds the ladder of a duty that appears, and catches up on the latest rung that has passed", () => {
    const { cancelled, added } = compared(null, schoolOnly(), [], localDate("2026-10-30"));
    expect(cancelled).toEqual([]);
    expect(added).toEqual([
      "2026-10-22 school-before-7",
      "2026-10-27 school-before-3",
      "2026-10-29 school-before-1",
      "2026-10-30 school-before-0",
    ]);
  });

  it("moves the rungs that hang on a date that moves", () => {
    const { cancelled, added } = compared(schoolOnly(), moved, said, localDate("2026-11-06"));
    expect(cancelled).toContain("2026-10-27 school-before-3");
    expect(added).toEqual([
      "2026-10-22 school-before-14",
      "2026-10-30 school-before-7",
      "2026-11-05 school-before-3",
    ]);
  });

  it("leaves the agency's rungs alone where only the school's date moves", () => {
    const after = candidate({ dueVersion: 2, school: moved.school });
    const { cancelled, added } = compared(candidate(), after);
    expect([...cancelled, ...added].filter((row) => row.includes("agency"))).toEqual([]);
  });

  it("says nothing of a filing that is handed in, nor of rungs that a first submission has met", () => {
    for (const status of ["awaiting-school", "school-approved"] as const) {
      const handedIn = schoolOnly({ status, submittedBefore: true });
      expect(compared(handedIn, null)).toEqual({ cancelled: [], added: [] });
    }
    const returned = schoolOnly({ status: "returned", submittedBefore: true });
    expect(compared(returned, null).cancelled.filter((row) => row.includes("overdue"))).toEqual([]);
  });

  it("adds exactly what the sweep goes on to say", () => {
    const { added } = compared(schoolOnly(), moved, said, localDate("2026-11-27"));
    const swept: PlannedReminder[] = [...said];
    const days: string[] = [];
    for (let day = from; day <= "2026-11-27"; day = addDays(day, 1)) {
      const { mails } = planReminders(planInput(day, { candidates: [moved], alreadyPlanned: swept }));
      for (const { items, reminders } of mails) {
        swept.push(...reminders);
        days.push(...items.map(({ step }) => `${day} ${step}`));
      }
    }
    expect(days).toEqual(added);
  });
});

describe("a ladder that changes", () => {
  const own = (days: readonly number[]): LaddersInForce["now"] => ({
    ...ladders,
    filing: { ...ladder, schoolBefore: [...days] },
  });
  const changed = (after: LaddersInForce) => {
    const changes = [{ before: schoolOnly(), after: schoolOnly() }];
    const span = { calendar, from, until: localDate("2026-10-31"), alreadyPlanned: said };
    const found = compareReminders({ changes, ladders: { before: inForce, after }, ...span });
    const row = ({ on, step }: { on: string; step: string }) => `${on} ${step}`;
    return { cancelled: found.cancelled.map(row), added: found.added.map(row), after: found.after.map(row) };
  };

  it("takes its own rungs away and brings others, but says nothing again", () => {
    expect(changed({ now: own([14, 9, 5, 2, 0]), later: [] })).toMatchObject({
      cancelled: ["2026-10-27 school-before-3", "2026-10-29 school-before-1"],
      added: ["2026-10-23 school-before-5", "2026-10-28 school-before-2"],
    });
  });

  it("holds from its day on", () => {
    const later = [{ from: localDate("2026-10-28"), ladders: own([4, 2]) }];
    const { after } = changed({ now: ladders, later });
    expect(after).toEqual(["2026-10-27 school-before-3", "2026-10-28 school-before-2"]);
    const coming = comingReminders(
      planInput(from, { candidates: [schoolOnly()], alreadyPlanned: said }),
      10,
      later,
    );
    expect(coming.map(({ day, items }) => `${day} ${items[0]?.step}`)).toEqual(after);
  });
});
