import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingDayAfter, workingDayBefore } from "../calendar/working-days.ts";
import type { FilingStatus } from "../filings/filing-status.ts";
import { addDays, localDate } from "../kernel/dates.ts";
import type { ObligationId, UnitId } from "../kernel/ids.ts";
import {
  type PlannedMail,
  type PlannedReminder,
  planReminders,
  type ReminderCandidate,
} from "./plan-reminders.ts";
import {
  agency,
  calendar,
  candidate,
  deadlineOn,
  dutyCandidate,
  planInput,
  school,
} from "./reminders.fixture.ts";

const stepsOf = (mails: readonly PlannedMail[]) =>
  mails.flatMap(({ reminders }) =>
    reminders.map(({ step, collapsed }) => `${step}${collapsed ? " missed" : ""}`),
  );
const onlyMail = (mails: readonly PlannedMail[]): PlannedMail => {
  const [mail, ...others] = mails;
  if (!mail || others.length > 0) throw new Error(`Expected one mail, found ${mails.length}`);
  return mail;
};

describe("planReminders", () => {
  it("plans nothing on a day without a rung", () => {
    const before = planReminders(planInput("2026-10-21")).mails;
    const input = planInput("2026-10-22", { alreadyPlanned: before.flatMap(({ reminders }) => reminders) });
    expect(planReminders(input).mails).toEqual([]);
  });

  it("catches up on everything missed in one mail, the latest rung speaking", () => {
    const { mails } = planReminders(planInput("2026-10-21"));
    expect(stepsOf(mails).sort()).toEqual([
      "school-before-14 missed",
      "school-before-30 missed",
      "school-before-7",
    ]);
    expect(onlyMail(mails)).toMatchObject({
      kind: "notice",
      items: [{ step: "school-before-7", daysLeft: { left: 7 } }],
    });
  });

  it("speaks of the days left today, not of the rung that was missed", () => {
    const [item] = onlyMail(planReminders(planInput("2026-10-23")).mails).items;
    expect(item).toMatchObject({ step: "school-before-7", daysLeft: { left: 5 } });
  });

  it("asks to begin the third-year report half a year before its date, and nothing else so early", () => {
    const start = workingDayBefore(calendar, school.lastWorkingDay, 88);
    const on = (day: string, rule: ReminderCandidate["rule"]) =>
      stepsOf(planReminders(planInput(day, { candidates: [candidate({ rule })] })).mails);
    expect(on(start, "third-year-report")).toEqual(["school-before-88"]);
    expect(on(addDays(start, -1), "third-year-report")).toEqual([]);
    expect(on(start, "annual-filing")).toEqual([]);
    expect(on("2026-10-21", "third-year-report")).toContain("school-before-88 missed");
  });

  it("puts all programmes of a college in one mail, and each college in its own", () => {
    const candidates = ["1", "2", "3"].map((id) =>
      candidate({
        obligationId: `obligation-${id}` as ObligationId,
        programme: `专业${id}`,
        unitId: (id === "3" ? "unit-2" : "unit-1") as UnitId,
      }),
    );
    const { mails } = planReminders(planInput("2026-10-21", { candidates }));
    expect(mails.map(({ unitId, items }) => [unitId, items.map((item) => item.candidate.programme)])).toEqual(
      [
        ["unit-1", ["专业1", "专业2"]],
        ["unit-2", ["专业3"]],
      ],
    );
  });

  it.each([
    ["2026-10-27", "notice"],
    ["2026-10-29", "urge"],
    ["2026-10-30", "urge"],
    ["2026-10-31", "urge"],
    ["2026-11-02", "overdue"],
  ])("names the mail of %s by how far the date is: %s", (today, kind) => {
    expect(onlyMail(planReminders(planInput(today)).mails).kind).toBe(kind);
  });

  it("lets the agency's date speak where both rungs fall on one day", () => {
    const mail = onlyMail(
      planReminders(planInput("2026-12-30", { candidates: [candidate({ school: null })] })).mails,
    );
    expect(mail).toMatchObject({ kind: "agency", items: [{ step: "agency-before-1", deadline: agency }] });
  });

  it("keeps silent about what was submitted or approved", () => {
    for (const status of ["awaiting-school", "school-approved"] as const) {
      const candidates = [candidate({ status, submittedBefore: true })];
      expect(planReminders(planInput("2026-12-30", { candidates })).mails).toEqual([]);
    }
  });

  it("reminds of a returned filing before a date, but never calls it overdue for the school", () => {
    const candidates = [candidate({ status: "returned", submittedBefore: true, agency: null })];
    expect(stepsOf(planReminders(planInput("2026-10-29", { candidates })).mails)).toContain(
      "school-before-1",
    );
    const after = planReminders(planInput("2026-12-01", { candidates })).mails;
    expect(stepsOf(after).filter((step) => !step.startsWith("school-before"))).toEqual([]);
    const withAgency = [candidate({ status: "returned", submittedBefore: true })];
    expect(stepsOf(planReminders(planInput("2026-12-17", { candidates: withAgency })).mails)).toContain(
      "agency-before-10",
    );
  });

  it("climbs the school's whole ladder again to and past the new day of what is wanted again", () => {
    const again = { status: "returned", submittedBefore: true, wantedAgain: true, dueVersion: 2 } as const;
    const candidates = [candidate({ ...again, school: deadlineOn("school", "2026-11-20"), agency: null })];
    const said = planReminders(planInput("2026-11-17", { candidates })).mails;
    expect(onlyMail(said)).toMatchObject({
      items: [{ step: "school-before-3", deadline: { due: "2026-11-20" } }],
    });
    const alreadyPlanned = said.flatMap(({ reminders }) => reminders);
    const late = onlyMail(planReminders(planInput("2026-11-23", { candidates, alreadyPlanned })).mails);
    expect(late).toMatchObject({ kind: "overdue", items: [{ step: "school-overdue-1" }] });
  });

  it("says nothing of duties whose dates had all passed when reminding began", () => {
    const candidates = [
      candidate({
        period: "2025",
        school: deadlineOn("school", "2025-10-31"),
        agency: deadlineOn("agency", "2025-12-31"),
        remindingFrom: localDate("2026-09-01"),
      }),
    ];
    expect(planReminders(planInput("2026-10-21", { candidates })).mails).toEqual([]);
  });

  it("starts anew when a date has changed", () => {
    const first = planReminders(planInput("2026-10-21")).mails.flatMap(({ reminders }) => reminders);
    const moved = candidate({ dueVersion: 2, school: deadlineOn("school", "2026-11-10") });
    const { mails } = planReminders(planInput("2026-10-22", { candidates: [moved], alreadyPlanned: first }));
    expect(onlyMail(mails)).toMatchObject({ items: [{ step: "school-before-14", daysLeft: { left: 13 } }] });
  });

  it("leaves a unit that has today's mail for tomorrow", () => {
    const mailedToday = new Set(["unit-1" as UnitId]);
    expect(planReminders(planInput("2026-10-21", { mailedToday })).mails).toEqual([]);
  });
});

describe("on which days a mail goes out", () => {
  it("keeps silent on weekends and public holidays, and says on the next working day what was missed", () => {
    const candidates = [candidate({ agency: null, school: deadlineOn("school", "2026-11-10") })];
    for (const free of ["2026-10-03", "2026-10-04", "2026-10-05", "2026-10-07"])
      expect(planReminders(planInput(free, { candidates })).mails).toEqual([]);
    expect(planReminders(planInput("2026-10-08", { candidates })).mails).toHaveLength(1);
    expect(planReminders(planInput("2026-10-10", { candidates })).mails).toHaveLength(1);
  });

  it("breaks that silence while three days remain or fewer, and keeps it once the date is past", () => {
    const candidates = [candidate({ agency: null, school: deadlineOn("school", "2026-11-03") })];
    const on = (today: string) => planReminders(planInput(today, { candidates })).mails.length;
    expect(on("2026-10-31")).toBe(1);
    expect(on("2026-11-01")).toBe(1);
    expect(on("2026-11-07")).toBe(0);
    const later = [candidate({ agency: null, school: deadlineOn("school", "2026-11-04") })];
    expect(planReminders(planInput("2026-10-31", { candidates: later })).mails).toEqual([]);
  });
});

describe("what escalates", () => {
  it("waits until the day is over for which the last mail asked", () => {
    const candidates = [candidate({ agency: null })];
    const late = planReminders(planInput("2026-11-03", { candidates })).mails;
    expect(onlyMail(late).items).toMatchObject([{ step: "school-overdue-1" }]);
    const alreadyPlanned = late.flatMap(({ reminders }) => reminders);
    const on = (today: string) => planReminders(planInput(today, { candidates, alreadyPlanned })).mails;
    expect(on("2026-11-04")).toEqual([]);
    expect(onlyMail(on("2026-11-05")).items).toMatchObject([{ step: "school-overdue-3" }]);
  });

  it("does not wait where every mail went out on its day", () => {
    const candidates = [candidate({ agency: null })];
    const alreadyPlanned = planReminders(planInput("2026-11-02", { candidates })).mails.flatMap(
      ({ reminders }) => reminders,
    );
    const { mails } = planReminders(planInput("2026-11-04", { candidates, alreadyPlanned }));
    expect(onlyMail(mails).items).toMatchObject([{ step: "school-overdue-3" }]);
  });
});

describe("duties that no filing answers", () => {
  it("are reminded of by a ladder of their own, in the one mail of the unit", () => {
    const candidates = [candidate(), dutyCandidate({ ladder: "clock" })];
    const ladders = { ...planInput("2026-10-21").ladders };
    ladders.clock = { schoolBefore: [8], schoolOverdue: [2], thenEveryDays: 7, agencyBefore: [] };
    const mail = onlyMail(planReminders(planInput("2026-10-21", { candidates, ladders })).mails);
    expect(mail.items).toMatchObject([{ step: "school-before-7" }]);
    expect(mail.duties).toMatchObject([{ step: "school-before-8", kind: "notice" }]);
  });

  it("are owed by units as well, and never called a filing with the agency", () => {
    const due = { school: null, agency };
    const candidates = [dutyCandidate({ ...due, programme: null, rule: "college-study" })];
    const mail = onlyMail(planReminders(planInput("2026-12-17", { candidates })).mails);
    expect(mail).toMatchObject({ kind: "notice", items: [], duties: [{ step: "agency-before-10" }] });
  });
});

describe("what people keep back", () => {
  const skipped = { obligationId: candidate().obligationId, dueVersion: 1 };

  it("is silent as long as it is paused, and caught up in one mail afterwards", () => {
    const holds = [{ ...skipped, step: null }];
    expect(planReminders(planInput("2026-10-21", { holds })).mails).toEqual([]);
    expect(stepsOf(planReminders(planInput("2026-10-29")).mails)).toContain("school-before-3 missed");
  });

  it("skips one step with all that it would have spoken for, and goes on with the next", () => {
    const holds = [{ ...skipped, step: "school-before-7" as const }];
    expect(planReminders(planInput("2026-10-21", { holds })).mails).toEqual([]);
    expect(stepsOf(planReminders(planInput("2026-10-27", { holds })).mails)).toEqual(["school-before-3"]);
  });

  it("ends with a new date", () => {
    const candidates = [candidate({ dueVersion: 2 })];
    const holds = [{ ...skipped, step: null }];
    expect(planReminders(planInput("2026-10-21", { candidates, holds })).mails).toHaveLength(1);
  });
});

describe("planReminders, whatever the facts", () => {
  const statuses: readonly FilingStatus[] = [
    "not-started",
    "drafting",
    "awaiting-school",
    "returned",
    "school-approved",
  ];
  const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(localDate("2026-06-01"), days));
  const someCandidate = fc.record({
    unit: fc.integer({ min: 1, max: 3 }),
    school: fc.boolean(),
    status: fc.constantFrom(...statuses),
    from: fc.integer({ min: 0, max: 300 }),
  });
  const someCandidates = fc.array(someCandidate, { minLength: 1, maxLength: 8 }).map((shapes) =>
    shapes.map(
      (shape, index): ReminderCandidate =>
        candidate({
          obligationId: `obligation-${index}` as ObligationId,
          unitId: `unit-${shape.unit}` as UnitId,
          school: shape.school ? school : null,
          status: shape.status,
          submittedBefore: ["awaiting-school", "returned", "school-approved"].includes(shape.status),
          remindingFrom: addDays(localDate("2026-06-01"), shape.from),
        }),
    ),
  );
  const keys = (mails: readonly PlannedMail[]): PlannedReminder[] =>
    mails.flatMap(({ reminders }) => reminders);

  it("plans nothing new on a second run of the same day", () => {
    fc.assert(
      fc.property(someCandidates, someDay, (candidates, today) => {
        const first = planReminders(planInput(today, { candidates })).mails;
        expect(planReminders(planInput(today, { candidates, alreadyPlanned: keys(first) })).mails).toEqual(
          [],
        );
      }),
    );
  });

  it("sends one mail a unit after an outage of any length, and loses no rung by it", () => {
    fc.assert(
      fc.property(someCandidates, someDay, fc.integer({ min: 1, max: 60 }), (candidates, start, outage) => {
        const daily: PlannedReminder[] = [];
        const before = keys(planReminders(planInput(start, { candidates })).mails);
        for (let day = 1; day <= outage; day += 1) {
          const input = planInput(addDays(start, day), { candidates, alreadyPlanned: [...before, ...daily] });
          daily.push(...keys(planReminders(input).mails));
        }
        const end = workingDayAfter(calendar, addDays(start, outage), 0);
        const { mails } = planReminders(planInput(end, { candidates, alreadyPlanned: before }));
        expect(new Set(mails.map(({ unitId }) => unitId)).size).toBe(mails.length);
        const caughtUp = new Set(keys(mails).map(({ obligationId, step }) => `${obligationId} ${step}`));
        for (const { obligationId, step } of daily) expect(caughtUp).toContain(`${obligationId} ${step}`);
        for (const { items, reminders } of mails)
          expect(reminders.filter(({ collapsed }) => !collapsed).length).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });

  it("never reminds before the start, after submission, or of what is not due yet", () => {
    fc.assert(
      fc.property(someCandidates, someDay, (candidates, today) => {
        for (const { items } of planReminders(planInput(today, { candidates })).mails)
          for (const item of items) {
            expect(item.candidate.remindingFrom <= today).toBe(true);
            expect(["not-started", "drafting", "returned"]).toContain(item.candidate.status);
          }
      }),
    );
  });

  it("does not depend on the order of what it reads", () => {
    fc.assert(
      fc.property(
        someCandidates,
        someDay,
        fc.infiniteStream(fc.integer({ min: -1, max: 1 })),
        (candidates, today, order) => {
          const shuffled = [...candidates].sort(() => order.next().value ?? 0);
          expect(planReminders(planInput(today, { candidates: shuffled }))).toEqual(
            planReminders(planInput(today, { candidates })),
          );
        },
      ),
    );
  });
});
