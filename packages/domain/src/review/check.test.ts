import { expect, test } from "vitest";
import { sampleSchool } from "../policy/policy.fixture.ts";
import type { Policy } from "../policy/policy.ts";
import { citationOf } from "./check.ts";
import { lateSchool } from "./checks/late-school.ts";
import { missingSlot } from "./checks/missing-slot.ts";
import { thirdYearApart } from "./checks/third-year-apart.ts";
import { samplePolicy } from "./review.fixture.ts";

test("a check cites what the association's pack gives its rule", () => {
  expect(citationOf(missingSlot, samplePolicy, "annual-filing")).toEqual({
    ...{ pack: "ceeaa-2025", document: "《示例工作指南》", clause: "附件1 三" },
  });
});

test("a date or an order of the school is cited from its own document, of the duty that it speaks of", () => {
  const clause = (policy: Policy) => [
    citationOf(lateSchool, policy, "annual-filing").clause,
    citationOf(thirdYearApart, policy, "annual-filing").clause,
  ];
  expect(clause(samplePolicy)).toEqual(["三（五）4", "附件1 三"]);
  expect(clause({ ...samplePolicy, school: null })).toEqual(["附件1 三", "附件1 三"]);
  const { school } = samplePolicy;
  const timing = { ...sampleSchool.regimes.engineering.rules["third-year-report"].timing, dueIn: {} };
  const own = { timing, citation: { document: "sample-2024", clause: "三（五）5" } };
  if (!school) throw new Error("no school");
  const both = { ...school, rules: { ...school.rules, "third-year-report": own } };
  expect(clause({ ...samplePolicy, school: both })).toEqual(["三（五）4", "三（五）5"]);
});
