import { expect, it } from "vitest";
import { roles } from "../access/roles.ts";
import type { UnitId } from "../kernel/ids.ts";
import { schoolSettings } from "../policy/school-settings.ts";
import { audienceOf, type Holder } from "./audience.ts";
import type { Candidate } from "./candidate.ts";
import { planReminders } from "./plan-reminders.ts";
import { candidate, dutyCandidate, planInput } from "./reminders.fixture.ts";

const { escalation } = schoolSettings.parse({ school: null });
const holder = (role: Holder["role"], unitId = "unit-1"): Holder => ({
  ...{ role, unitId: unitId as UnitId },
  email: `${role}.${unitId}@school.example`,
});
const everybody = roles.flatMap((role) => [holder(role), holder(role, "unit-2")]);

/** With one mail after the date before it, since nobody gets a copy of the first. */
const mailOn = (today: string, candidates: readonly Candidate[]) => {
  const asked = planReminders(planInput("2026-11-02", { candidates })).mails;
  const alreadyPlanned = today > "2026-11-02" ? asked.flatMap(({ reminders }) => reminders) : [];
  const [mail] = planReminders(planInput(today, { candidates, alreadyPlanned })).mails;
  if (!mail) throw new Error(`No mail on ${today}`);
  return mail;
};
const audienceOn = (today: string, holders: readonly Holder[], candidates = [candidate()]) =>
  audienceOf(mailOn(today, candidates), holders, escalation);
const names = (addresses: readonly string[]) => addresses.map((address) => address.split("@")[0]);

it("writes to the secretary of the unit, and copies those whom the step escalates to", () => {
  const before = audienceOn("2026-10-29", everybody);
  expect(before).toEqual({
    ...{ to: ["teaching-secretary.unit-1@school.example"], copies: [], isUnitReached: true },
  });
  const { to, copies } = audienceOn("2026-11-06", everybody);
  expect(names(to)).toEqual(["teaching-secretary.unit-1"]);
  expect(names(copies).toSorted()).toEqual(["associate-dean.unit-1", "first-responsible.unit-1"]);
});

it("falls back from the secretary over the programme lead and the associate dean to the office", () => {
  const chain = ["teaching-secretary", "programme-lead", "associate-dean"] as const;
  for (const [at, role] of chain.entries()) {
    const left = chain.slice(at).map((each) => holder(each));
    expect(names(audienceOn("2026-10-29", left).to)).toEqual([`${role}.unit-1`]);
  }
  const office = audienceOn("2026-10-29", [
    holder("quality-office-staff", "office"),
    holder("teaching-secretary", "unit-2"),
  ]);
  expect(names(office.to)).toEqual(["quality-office-staff.office"]);
  expect(office.isUnitReached).toBe(false);
  expect(audienceOn("2026-10-29", [])).toEqual({ to: [], copies: [], isUnitReached: false });
});

it("copies nobody who is addressed", () => {
  const { to, copies } = audienceOn("2026-11-06", [holder("associate-dean"), holder("first-responsible")]);
  expect(names(to)).toEqual(["associate-dean.unit-1"]);
  expect(names(copies)).toEqual(["first-responsible.unit-1"]);
});

it("writes of another duty to its owner, else as of a filing", () => {
  const duties = [dutyCandidate({ owner: "first-responsible" })];
  const on = (holders: readonly Holder[]) => {
    const [mail] = planReminders(planInput("2026-10-29", { candidates: duties })).mails;
    if (!mail) throw new Error("No mail");
    return names(audienceOf(mail, holders, escalation).to);
  };
  expect(on(everybody)).toEqual(["first-responsible.unit-1"]);
  expect(on([holder("teaching-secretary")])).toEqual(["teaching-secretary.unit-1"]);
});

it("never reaches the vice-president, whatever is owed by whom and however late", () => {
  const candidates = [candidate(), dutyCandidate({ owner: "vice-president" })];
  const onlyThem = [holder("vice-president"), holder("vice-president", "office")];
  for (const today of ["2026-10-29", "2026-11-04", "2026-11-06", "2026-12-01", "2026-12-30", "2027-03-01"]) {
    const mail = mailOn(today, candidates);
    expect(audienceOf(mail, onlyThem, escalation)).toEqual({ to: [], copies: [], isUnitReached: false });
    const { to, copies } = audienceOf(mail, everybody, escalation);
    expect([...to, ...copies].filter((address) => address.startsWith("vice-president"))).toEqual([]);
  }
});
