import { expect, it } from "vitest";
import { schoolSettings } from "../policy/school-settings.ts";
import { rolesTold } from "./escalation.ts";
import { planReminders } from "./plan-reminders.ts";
import { candidate, planInput, school } from "./reminders.fixture.ts";

const { escalation } = schoolSettings.parse({ school: null });
const toldOn = (today: string, change = {}, roles = escalation) =>
  planReminders(planInput(today, { candidates: [candidate(change)] })).mails.map((mail) =>
    rolesTold(mail, roles),
  );

it("tells the secretary alone before the school's date, and more people after it and before the agency's", () => {
  expect(toldOn("2026-10-28")).toEqual([["teaching-secretary"]]);
  expect(toldOn("2026-11-02")).toEqual([["teaching-secretary", "associate-dean"]]);
  expect(toldOn("2026-11-13")).toEqual([["teaching-secretary", "associate-dean", "first-responsible"]]);
  expect(toldOn("2026-12-30", { school: null, submittedBefore: true })).toEqual([
    ["teaching-secretary", "first-responsible"],
  ]);
});

it("follows the school's own choice, and names nobody twice", () => {
  const own = { overdue: [], weekly: ["associate-dean" as const], beforeAgency: ["associate-dean" as const] };
  expect(toldOn("2026-11-02", {}, own)).toEqual([["teaching-secretary"]]);
  const both = [
    candidate(),
    candidate({ obligationId: "obligation-2" as never, school: null, submittedBefore: true }),
  ];
  const [mail] = planReminders(planInput("2026-12-30", { candidates: both })).mails;
  expect(mail && rolesTold(mail, own)).toEqual(["teaching-secretary", "associate-dean"]);
  expect(school.due).toBe("2026-10-31");
});
