import { expect, test } from "vitest";
import { InputError } from "./exit-codes.ts";
import { dateOption, instantOption, policiesOption, ruleOption, yearOption } from "./options.ts";

test("a year has four digits and lies near", () => {
  expect([yearOption("--year", "1990"), yearOption("--year", "2190")]).toEqual([1990, 2190]);
  for (const text of ["1989", "2191", "26", "2026.0", "2e3", " 2026", "", "soon"])
    expect(() => yearOption("--year", text)).toThrow(InputError);
});

test("a date is one that the calendar has", () => {
  expect(dateOption("--today", "2028-02-29")).toBe("2028-02-29");
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01-01T00:00:00Z", ""])
    expect(() => dateOption("--today", text)).toThrow(InputError);
});

test("an instant carries its offset", () => {
  const instant = new Date("2026-11-02T02:00:00Z");
  for (const text of ["2026-11-02T10:00+08:00", "2026-11-02T10:00:00.000+08:00", "2026-11-02T02:00:00Z"])
    expect(instantOption("--submitted-at", text)).toEqual(instant);
  for (const text of [
    "2026-11-02T10:00:00",
    "2026-11-02",
    "2026-11-02 10:00:00+08:00",
    "2026-02-30T10:00:00+08:00",
    "2026-11-02T25:00:00+08:00",
    "",
  ])
    expect(() => instantOption("--submitted-at", text)).toThrow(InputError);
});

test("what is refused names its option and what stood there", () => {
  expect(() => yearOption("--from", "soon")).toThrow(/^--from: .*“soon”/);
  expect(() => dateOption("--today", "soon")).toThrow(/^--today: .*“soon”/);
  expect(() => instantOption("--submitted-at", "soon")).toThrow(/^--submitted-at: .*“soon”/);
});

test("a school's pack brings its association's; an unknown one lists those that there are", () => {
  const { policy } = policiesOption("imut-2024-23").inForce("engineering", "annual-filing", 2026);
  expect([policy.association.id, policy.school?.id]).toEqual(["ceeaa-2025", "imut-2024-23"]);
  expect(() => policiesOption("nope")).toThrow(
    /^--pack: .*ceeaa-2025、.*imut-2024-23.* Available: .*imut-2024-23/,
  );
});

test("rules are added up; an unknown one lists those that there are", () => {
  expect(ruleOption("midterm-review", ["annual-filing"])).toEqual(["annual-filing", "midterm-review"]);
  expect(() => ruleOption("nope", [])).toThrow(
    /^--rule: .*“nope”.*annual-filing、third-year-report.* Available: annual-filing,/,
  );
});
