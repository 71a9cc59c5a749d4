import { expect, test } from "vitest";
import { schoolPack } from "./pack.ts";
import { policiesOf } from "./policies.ts";
import { samplePacks, sampleSchool } from "./policy.fixture.ts";
import { type SchoolSettings, schoolSettings } from "./school-settings.ts";
import { wantsBothTogether } from "./wants-both-together.ts";

const { engineering } = sampleSchool.regimes;
const annual = engineering.rules["annual-filing"];
const school = schoolPack.parse({
  ...sampleSchool,
  regimes: {
    engineering: {
      ...engineering,
      rules: {
        "annual-filing": annual,
        "third-year-report": { ...annual, timing: { kind: "third-year", due: annual.timing.due } },
      },
    },
  },
});
const wants = (settings: object) =>
  wantsBothTogether(policiesOf([...samplePacks, school], parsed(settings)), "engineering", 2026);
const parsed = (settings: object): SchoolSettings => schoolSettings.parse({ school: null, ...settings });

test("wants both together where its rules name one day for both, or none for either", () => {
  expect(wants({ school: { pin: school.id } })).toBe(true);
  expect(wants({})).toBe(true);
});

test("does not where the school has set a day of its own for one of them", () => {
  const date = {
    regime: "engineering",
    rule: "third-year-report",
    due: { month: 6, day: 30 },
    because: "期末",
  };
  expect(wants({ school: { pin: school.id }, schoolDates: [date] })).toBe(false);
});
