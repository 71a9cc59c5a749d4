import { expect, it } from "vitest";
import { schoolSettings } from "../policy/school-settings.ts";
import { rolesCopied } from "./escalation.ts";
import { planReminders } from "./plan-reminders.ts";
import { candidate, planInput } from "./reminders.fixture.ts";

const { escalation } = schoolSettings.parse({ school: null });
const copiedOn = (today: string, change = {}, roles = escalation) =>
  planReminders(planInput(today, { candidates: [candidate(change)] })).mails.map(({ items }) =>
    rolesCopied(items, roles),
  );

it("copies nobody on the first day over, the associate dean on the third, the heads as well on the fifth and weekly", () => {
  expect(copiedOn("2026-10-28")).toEqual([[]]);
  expect(copiedOn("2026-11-02")).toEqual([[]]);
  expect(copiedOn("2026-11-04")).toEqual([["associate-dean"]]);
  expect(copiedOn("2026-11-06")).toEqual([["associate-dean", "first-responsible"]]);
  expect(copiedOn("2026-11-13")).toEqual([["associate-dean", "first-responsible"]]);
  expect(copiedOn("2026-12-30", { school: null, submittedBefore: true })).toEqual([["first-responsible"]]);
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
