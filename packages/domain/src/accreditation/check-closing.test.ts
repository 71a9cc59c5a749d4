import { expect, test } from "vitest";
import type { PolicyRule } from "../policy/rule.ts";
import { type ClosableDuty, closingProblem } from "./check-closing.ts";

const duties: readonly ClosableDuty[] = [
  { rule: "annual-filing", period: "2026" },
  { rule: "rectification-plan", period: "2026-05-12" },
  { rule: "rectification-plan", period: "2026-08-03" },
];
const closing = (rule: PolicyRule, period: string, among = duties) =>
  closingProblem({ closes: { rule, period } }, among);

test("a fact that closes one of the duties, or none at all, is right", () => {
  expect(closing("rectification-plan", "2026-08-03")).toBeNull();
  expect(closingProblem({ closes: null }, [])).toBeNull();
});

test("another period is told which there are", () => {
  const problem = closing("rectification-plan", "2026-05-13");
  expect(problem).toMatchObject({ field: "period", found: "2026-05-13" });
  expect(problem?.expected.zh).toContain("“制定整改方案和整改台账”可办结的期次：2026-05-12、2026-08-03");
  expect(problem?.expected.en).toContain("2026-05-12, 2026-08-03");
});

test("another duty is told which there are, filings apart, and what to do where there are none", () => {
  const problem = closing("draft-reply", "2026-05-12");
  expect(problem).toMatchObject({ field: "rule", found: "反馈《中期审核报告》意见" });
  expect(problem?.expected.zh).toContain("可办结的任务及期次：制定整改方案和整改台账 2026-05-12、");
  expect(problem?.expected.zh).not.toContain("年度");
  expect(problem?.expected.en).toContain("Rectification plan and ledger 2026-05-12");
  for (const none of [
    closing("draft-reply", "2026", []),
    closing("draft-reply", "2026", duties.slice(0, 1)),
  ]) {
    expect(none?.expected.zh).toContain("请先登记引起该任务的事项");
    expect(none?.expected.en).toContain("register first what starts it");
  }
});
