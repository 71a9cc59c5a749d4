import { expect, test } from "vitest";
import type { OpenFinding } from "../facts.ts";
import { findingKey } from "../finding-key.ts";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { openFinding } from "./open-finding.ts";

const open = (key: string, change: Partial<OpenFinding> = {}): OpenFinding => ({
  ...{ key, rule: "late-school", file: null, params: {}, answer: null },
  ...change,
});
const found = (...openFindings: readonly OpenFinding[]) =>
  openFinding.run(sampleFacts({ openFindings }), samplePolicy);

test("passes what was answered", () => {
  expect(found(open("a", { answer: "已补交" }))).toEqual([]);
});

test("names what was found last year and where", () => {
  const slot = { "slot.zh": "总成绩清单", "slot.en": "Grades" };
  expect(
    found(
      open("a", { rule: "scanned-file", file: "04/报告.pdf", answer: " " }),
      open("b", { rule: "missing-slot", params: { ...slot, course: "机械原理" } }),
      open("c", { rule: "missing-slot", params: { ...slot, course: "" } }),
      open("d", { rule: "cycle-uncovered", params: { course: "材料力学" } }),
      open("e"),
    ).map(({ params }) => [params["lastYear"], params["title.zh"], params["detail"] ?? params["detail.zh"]]),
  ).toEqual([
    [2025, "文字无法检索", "04/报告.pdf"],
    [2025, "缺少必备材料", "机械原理 总成绩清单"],
    [2025, "缺少必备材料", "总成绩清单"],
    [2025, "评价周期覆盖不足", "材料力学"],
    [2025, "校级逾期提交", "整份材料"],
  ]);
});

test("two that are alike stay two, for whoever waives one of them", () => {
  const keys = found(open("a"), open("b")).map((finding) => findingKey(finding, null));
  expect(new Set(keys).size).toBe(2);
});
