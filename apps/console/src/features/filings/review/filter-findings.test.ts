import { expect, test } from "vitest";
import { everyFinding, filterFindings, groupOf } from "./filter-findings.ts";
import { findingForTest, waiverForTest } from "./review-for-test.ts";

const missing = findingForTest({ course: "机械原理" });
const late = findingForTest({ rule: "late-school", severity: "warn" });
const waived = findingForTest({ waiver: waiverForTest, course: "机械原理" });
const all = [missing, late, waived];

test("a waived finding stands under no severity", () => {
  expect(all.map(groupOf)).toEqual(["block", "warn", "waived"]);
  expect(filterFindings(all, { ...everyFinding, group: "block" })).toEqual([missing]);
  expect(filterFindings(all, { ...everyFinding, group: "waived" })).toEqual([waived]);
});

test("narrows by rule and by course, and by all of it at once", () => {
  expect(filterFindings(all, everyFinding)).toEqual(all);
  expect(filterFindings(all, { ...everyFinding, rule: "late-school" })).toEqual([late]);
  expect(filterFindings(all, { ...everyFinding, course: "机械原理" })).toEqual([missing, waived]);
  expect(filterFindings(all, { group: "block", rule: "missing-slot", course: "机械设计" })).toEqual([]);
});
