import { expect, test } from "vitest";
import { localDate } from "../../kernel/dates.ts";
import type { Policy } from "../../policy/policy.ts";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { thirdYearApart } from "./third-year-apart.ts";

const due = localDate("2026-10-31");
const apart = sampleFacts({ thirdYear: { due, isHandedIn: false } });

test("passes where the report is there, where no year asks for it, and the report itself", () => {
  expect(thirdYearApart.run(sampleFacts(), samplePolicy)).toEqual([]);
  expect(thirdYearApart.run(sampleFacts({ thirdYear: { due, isHandedIn: true } }), samplePolicy)).toEqual([]);
  expect(thirdYearApart.run({ ...apart, rule: "third-year-report" }, samplePolicy)).toEqual([]);
});

test("cites the school's own clause for both together, else that of the pack", () => {
  const [alone] = thirdYearApart.run(apart, samplePolicy);
  expect(alone).toMatchObject({ rule: "third-year-apart", file: null, params: { due } });
  expect(alone?.citation.pack).toBe("ceeaa-2025");
  const { school } = samplePolicy;
  const rule = school?.rules["annual-filing"];
  if (!school || !rule) throw new Error("no school");
  const citation = { document: "sample-2024", clause: "三（五）5" };
  const rules = { ...school.rules, "third-year-report": { ...rule, citation } };
  const policy: Policy = { ...samplePolicy, school: { ...school, rules } };
  expect(thirdYearApart.run(apart, policy)).toMatchObject([{ citation: { clause: "三（五）5" } }]);
});

test("raises a report that came without its attachments, naming them, as a finding of its own", () => {
  const missing = [
    { zh: "制度文件", en: "Documents" },
    { zh: "达成报告", en: "Outcomes" },
  ];
  const without = sampleFacts({ thirdYear: { due, isHandedIn: true, missing } });
  expect(thirdYearApart.run(without, samplePolicy)).toMatchObject([
    {
      params: {
        about: "attachments",
        "missing.zh": "“制度文件”、“达成报告”",
        "missing.en": "Documents; Outcomes",
      },
    },
  ]);
  const whole = { ...without, thirdYear: { due, isHandedIn: true, missing: [] } };
  expect(thirdYearApart.run(whole, samplePolicy)).toEqual([]);
});
