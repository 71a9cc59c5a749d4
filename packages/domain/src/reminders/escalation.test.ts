import { expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { schoolSettings } from "../policy/school-settings.ts";
import { rolesCopied } from "./escalation.ts";
import { type PlannedReminder, planReminders } from "./plan-reminders.ts";
import { candidate, ladder, ladders, planInput } from "./reminders.fixture.ts";

const { escalation } = schoolSettings.parse({ school: null });
const asked = ({ obligationId, dueVersion } = candidate()): PlannedReminder => ({
  ...{ obligationId, dueVersion, step: "school-overdue-1", collapsed: false, on: localDate("2026-11-02") },
});
const copiedOn = (today: string, change = {}, roles = escalation, alreadyPlanned = [asked()]) =>
  planReminders(planInput(today, { candidates: [candidate(change)], alreadyPlanned })).mails.map(
    ({ items }) => rolesCopied(items, roles),
  );

it("copies nobody on the first day over, the associate dean on the third, the heads as well on the fifth and weekly", () => {
  expect(copiedOn("2026-10-28", {}, escalation, [])).toEqual([[]]);
  expect(copiedOn("2026-11-02", {}, escalation, [])).toEqual([[]]);
  expect(copiedOn("2026-11-04")).toEqual([["associate-dean"]]);
  expect(copiedOn("2026-11-06")).toEqual([["associate-dean", "first-responsible"]]);
  expect(copiedOn("2026-11-13")).toEqual([["associate-dean", "first-responsible"]]);
  expect(copiedOn("2026-12-30", { school: null, submittedBefore: true })).toEqual([["first-responsible"]]);
});

it("copies nobody on the first mail after the date, however late, and goes on with the next step", () => {
  for (const today of ["2026-11-04", "2026-11-06", "2026-11-13", "2026-11-30"])
    expect(copiedOn(today, {}, escalation, [])).toEqual([[]]);
  const missed = { ...asked(), collapsed: true };
  expect(copiedOn("2026-11-06", {}, escalation, [missed]), "a step that was missed has asked nobody").toEqual(
    [[]],
  );
  expect(copiedOn("2026-11-06", { dueVersion: 2 }), "nor has one of another date").toEqual([[]]);
  const late = planReminders(planInput("2026-11-06", { candidates: [candidate()] })).mails;
  expect(
    copiedOn(
      "2026-11-13",
      {},
      escalation,
      late.flatMap(({ reminders }) => [...reminders]),
    ),
  ).toEqual([["associate-dean", "first-responsible"]]);
});

it("follows the school's own choice, and names nobody twice", () => {
  const own = { ...escalation, overdue: [], beforeAgency: ["associate-dean" as const] };
  expect(copiedOn("2026-11-04", {}, own)).toEqual([[]]);
  const both = [
    candidate({ school: null, submittedBefore: true }),
    candidate({ obligationId: "obligation-2" as never, school: null, submittedBefore: true }),
  ];
  const [mail] = planReminders(planInput("2026-12-30", { candidates: both })).mails;
  expect(mail && rolesCopied(mail.items, own)).toEqual(["associate-dean"]);
});

it("begins to copy where the ladder of the duty says", () => {
  const copied = (copiedFrom: { readonly overdue: number; readonly longOverdue: number }) =>
    planReminders(
      planInput("2026-11-04", {
        alreadyPlanned: [asked()],
        ladders: { ...ladders, filing: { ...ladder, copiedFrom } },
      }),
    ).mails.map(({ items }) => rolesCopied(items, escalation));
  expect(copied({ overdue: 2, longOverdue: 3 })).toEqual([["associate-dean", "first-responsible"]]);
  expect(copied({ overdue: 3, longOverdue: 9 })).toEqual([["associate-dean"]]);
  expect(copied({ overdue: 4, longOverdue: 9 })).toEqual([[]]);
});
