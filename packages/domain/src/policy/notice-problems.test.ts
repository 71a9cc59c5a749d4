import { expect, it } from "vitest";
import { noticeProblems } from "./notice-problems.ts";
import { associationPack, noticePack } from "./pack.ts";
import { sampleAssociation } from "./policy.fixture.ts";

const annual = sampleAssociation.rules["annual-filing"];
const association = associationPack.parse({
  ...sampleAssociation,
  rules: {
    "annual-filing": { ...annual, timing: { kind: "yearly", due: null } },
    "renewal-lead": { ...annual, timing: { kind: "before-expiry", months: "renewalLeadMonths" } },
    "draft-reply": {
      ...annual,
      timing: { kind: "clock", starts: "draft-report-received", length: { days: 10 } },
    },
    "major-change-question": { ...annual, binds: "school" },
  },
});

const citation = { document: "notice-2026", clause: "第一点" };
const fieldsOf = (change: object): string[] => {
  const notice = noticePack.parse({
    ...{ id: "notice-2026", series: "notices", level: "notice", regime: "engineering", year: 2026 },
    shortName: { zh: "2026通知", en: "Notice 2026" },
    authority: { zh: "协会", en: "Association" },
    document: { title: "2026年报备通知", number: null, issued: null },
    effective: { from: "2025-12-15", to: "2027-01-31" },
    ...{ rules: {}, windows: [] },
    ...change,
  });
  return noticeProblems(notice, () => association).map(({ field, found }) => `${field} ${found}`);
};

it("may set a day where the standing rule has one of the calendar, even one that is not printed", () => {
  expect(fieldsOf({ rules: { "annual-filing": { due: "2026-11-20", citation } } })).toEqual([]);
});

it.each(["renewal-lead", "draft-reply", "major-change-question"])(
  "sets no day of %s, which would be read by nobody",
  (rule) => {
    expect(fieldsOf({ rules: { [rule]: { due: "2026-09-15", citation } } })).toEqual([
      `rules.${rule}.due 2026-09-15`,
    ]);
  },
);

it("names each day that neither its year nor its time in force holds", () => {
  const window = (from: string | null, to: string) => ({ rule: "application", from, to, citation });
  const windows = [
    window("2025-12-20", "2027-01-31"),
    window("2025-12-14", "2026-02-01"),
    window(null, "2027-02-01"),
  ];
  expect(fieldsOf({ windows })).toEqual(["windows.1.from 2025-12-14", "windows.2.to 2027-02-01"]);
});

it.each([
  [{ from: null, to: null }, []],
  [{ from: "2026-12-31", to: null }, []],
  [{ from: "2027-01-01", to: null }, ["year 2026"]],
  [{ from: null, to: "2025-12-31" }, ["year 2026"]],
  [{ from: "2026-03-02", to: "2026-03-01" }, ["effective.to 2026-03-01"]],
])("holds its year against its time in force: %j", (effective, found) => {
  expect(fieldsOf({ effective })).toEqual(found);
});
