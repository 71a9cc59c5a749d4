import { expect, test } from "vitest";
import { findingRules, lateRules } from "./finding-rule.ts";
import { mustBeMended } from "./must-be-mended.ts";

test("what blocks has to be mended, and what is lighter need not be", () => {
  expect(mustBeMended({ rule: "empty-file", severity: "block" })).toBe(true);
  for (const severity of ["warn", "info"] as const)
    expect(mustBeMended({ rule: "empty-file", severity })).toBe(false);
});

test("lateness alone keeps nothing from being accepted, were it taken as gravely as can be", () => {
  const spared = findingRules.filter((rule) => !mustBeMended({ rule, severity: "block" }));
  expect(spared).toEqual(findingRules.filter((rule) => lateRules.some((late) => late === rule)));
});
