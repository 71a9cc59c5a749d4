import { expect, test } from "vitest";
import { agencyDay, schoolDay } from "./due-day.ts";
import { noticePack } from "./pack.ts";
import { associationOnly, samplePolicy } from "./policy.fixture.ts";

const citation = { document: "notice-2026", clause: "第一条" };
const notice = noticePack.parse({
  id: "notice-2026",
  series: "notices",
  shortName: { zh: "通知", en: "Notice" },
  level: "notice",
  authority: { zh: "协会", en: "Association" },
  document: { title: "通知", number: null, issued: null },
  effective: { from: null, to: null },
  regime: "engineering",
  year: 2026,
  rules: { "annual-filing": { due: "2026-11-20", citation } },
  windows: [],
});

test("the standing documents name their days by the year", () => {
  expect(agencyDay(samplePolicy, "annual-filing", 2027)).toBe("2027-12-31");
  expect(schoolDay(samplePolicy, "annual-filing", 2027)).toBe("2027-10-31");
  expect(schoolDay(associationOnly, "annual-filing", 2027)).toBeNull();
  expect(agencyDay(samplePolicy, "self-study", 2027)).toBeNull();
});

test("a notice holds for its rules alone", () => {
  const noticed = { ...samplePolicy, notice };
  expect(agencyDay(noticed, "annual-filing", 2026)).toBe("2026-11-20");
  expect(agencyDay(noticed, "third-year-report", 2026)).toBe("2026-12-31");
});

test("a day that held in one year comes before the standing one", () => {
  const rule = samplePolicy.association.rules["annual-filing"];
  if (rule?.timing.kind !== "yearly") throw new Error("The sample's filing is yearly");
  const timing = { ...rule.timing, dueIn: { "2020": { month: 11, day: 30 } } };
  const association = { ...samplePolicy.association, rules: { "annual-filing": { ...rule, timing } } };
  const policy = { ...samplePolicy, association };
  expect(agencyDay(policy, "annual-filing", 2020)).toBe("2020-11-30");
  expect(agencyDay(policy, "annual-filing", 2021)).toBe("2021-12-31");
});

test("who reads “by a day” as the day before it does so at both levels, but means what the office has set", () => {
  const parameters = { ...samplePolicy.parameters, datesInclusive: false };
  const exclusive = { ...samplePolicy, parameters };
  expect(agencyDay(exclusive, "annual-filing", 2026)).toBe("2026-12-30");
  expect(schoolDay(exclusive, "annual-filing", 2026)).toBe("2026-10-30");
  const { school } = exclusive;
  const rule = school?.rules["annual-filing"];
  if (!school || !rule) throw new Error("The sample's school asks for the filing");
  const moved = { ...rule, moved: { from: null, because: "校历" } };
  const set = { ...exclusive, school: { ...school, rules: { "annual-filing": moved } } };
  expect(schoolDay(set, "annual-filing", 2026)).toBe("2026-10-31");
});
