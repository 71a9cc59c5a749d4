import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type CheckedFact, factFields, factProblems } from "./check-fact.ts";

const today = localDate("2026-10-21");
const clock: CheckedFact = {
  kind: "feedback-delivered",
  on: today,
  of: "programme",
  document: null,
  activity: null,
  closes: null,
};
const held: CheckedFact = { ...clock, kind: "activity-held", of: "unit", activity: "training" };
const done: CheckedFact = {
  ...clock,
  kind: "fulfilled",
  closes: { rule: "rectification-plan", period: "2026-05-12" },
};
const fieldsOf = (fact: CheckedFact) => factProblems(fact, today).map(({ field }) => field);

test("what happened up to today may be registered", () => {
  for (const fact of [clock, held, done, { ...done, of: "unit" as const }])
    expect(fieldsOf(fact)).toEqual([]);
});

test("each thing that is wrong is named with its field", () => {
  expect(fieldsOf({ ...clock, on: localDate("2026-10-22") })).toEqual(["date"]);
  expect(fieldsOf({ ...clock, of: "unit" })).toEqual(["subject"]);
  expect(fieldsOf({ ...held, of: "programme" })).toEqual(["subject"]);
  expect(fieldsOf({ ...held, activity: null })).toEqual(["activity"]);
  expect(fieldsOf({ ...clock, activity: "training" })).toEqual(["activity"]);
  expect(fieldsOf({ ...done, closes: null })).toEqual(["rule"]);
  expect(fieldsOf({ ...clock, closes: done.closes })).toEqual(["rule"]);
  expect(fieldsOf({ ...done, closes: { rule: "third-year-report", period: "2026" } })).toEqual(["rule"]);
  expect(fieldsOf({ ...clock, document: "文".repeat(501) })).toEqual(["document"]);
});

test("several at once are all told, each with what is expected in both languages", () => {
  const problems = factProblems(
    { ...held, of: "programme", activity: null, on: localDate("2027-01-01") },
    today,
  );
  expect(problems.map(({ field }) => field)).toEqual(["date", "subject", "activity"]);
  for (const { field, expected } of problems) {
    expect(factFields).toContain(field);
    expect(expected.zh && expected.en).toBeTruthy();
  }
});
