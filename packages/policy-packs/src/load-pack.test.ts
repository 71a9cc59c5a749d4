import { readFileSync } from "node:fs";
import { policyRules } from "@goodstanding/domain/policy/rule";
import { describe, expect, it } from "vitest";
import { loadPack } from "./load-pack.ts";
import { packProblemText } from "./pack-problem.ts";

const file = "packs/imut/imut-2024-23.json";
const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

const problemsOf = (broken: string) => {
  const loaded = loadPack(file, broken);
  return loaded.ok ? [] : loaded.error.map((problem) => [problem.path, problem.reason.zh, problem.reason.en]);
};
const without = (found: string, put: string): string => {
  expect(text).toContain(found);
  return text.replace(found, put);
};

describe("loadPack", () => {
  it("takes a pack as it ships", () => {
    expect(loadPack(file, text)).toMatchObject({ ok: true, value: { id: "imut-2024-23", level: "school" } });
  });
  it("says where a file is no JSON", () => {
    const [[path, zh] = []] = problemsOf(text.slice(0, -20));
    expect(path).toBe("");
    expect(zh).toMatch(/^不是有效的 JSON/);
  });
  it.each([
    [
      "a wrong type",
      '"month": 10',
      '"month": "10"',
      "regimes.engineering.rules.annual-filing.timing.due.month",
      '现为 "10"；应为数字',
      'found "10"; allowed: a number',
    ],
    [
      "a month too many",
      '"month": 10',
      '"month": 13',
      "regimes.engineering.rules.annual-filing.timing.due.month",
      "现为 13；不大于 12",
      "found 13; allowed: at most 12",
    ],
    [
      "a day that the month lacks",
      '"month": 10, "day": 31',
      '"month": 11, "day": 31',
      "regimes.engineering.rules.annual-filing.timing.due",
      '现为 {"month":11,"day":31}；应为该月存在的日期',
      'found {"month":11,"day":31}; allowed: a day that the month has',
    ],
    [
      "a rule that nobody knows",
      '"rules": ["annual-filing", "third',
      '"rules": ["yearly-filing", "third',
      "exemptions.0.rules.0",
      `现为 "yearly-filing"；应为 ${policyRules.join("、")} 之一`,
      `found "yearly-filing"; allowed: ${policyRules.join(", ")}`,
    ],
    [
      "a field that nobody knows",
      '"series"',
      '"serie"',
      "",
      "多出字段 serie；请删除或改正拼写",
      "unknown fields serie; remove them or mend their spelling",
    ],
    [
      "an unknown level",
      '"level": "school"',
      '"level": "faculty"',
      "level",
      '现为 "faculty"；应为 association、notice、reference、school 之一',
      'found "faculty"; allowed: association, notice, reference, school',
    ],
    [
      "a kind of timing that nobody knows",
      '"kind": "quota"',
      '"kind": "quote"',
      "regimes.engineering.rules.college-study.timing.kind",
      '现为 "quote"；应为 yearly、third-year、stage、before-expiry、every、clock、quota 之一',
      'found "quote"; allowed: yearly, third-year, stage, before-expiry, every, clock, quota',
    ],
    [
      "a length of no known form",
      '{ "days": 30 }',
      '{ "weeks": 4 }',
      "regimes.engineering.rules.rectification-plan.timing.length",
      '现为 {"weeks":4}；应为 { days: 数字 }、{ months: 数字 }、{ years: 数字 }、majorChangeDays 之一',
      'found {"weeks":4}; allowed: { days: a number }, { months: a number }, { years: a number }, majorChangeDays',
    ],
    [
      "a date that is none",
      '"issued": "2024-04-28"',
      '"issued": "2024-04-31"',
      "document.issued",
      '现为 "2024-04-31"；应为存在的日期 YYYY-MM-DD',
      'found "2024-04-31"; allowed: a calendar date YYYY-MM-DD',
    ],
    [
      "a blank text",
      '"zh": "内蒙古工业大学"',
      '"zh": "  "',
      "authority.zh",
      '现为 "  "；不得为空',
      'found "  "; allowed: any text but a blank one',
    ],
    [
      "an empty list",
      '"rules": ["annual-filing", "third-year-report"]',
      '"rules": []',
      "exemptions.0.rules",
      "现为 []；至少 1 项",
      "found []; allowed: at least 1 in the list",
    ],
    [
      "a rule without its date",
      '"timing": { "kind": "yearly", "due": { "month": 10, "day": 31 } },',
      "",
      "regimes.engineering.rules.annual-filing.timing",
      "缺少此项；此项必填",
      "missing; it has to be given",
    ],
    [
      "an id that is none",
      '"id": "imut-2024-23"',
      '"id": "IMUT 2024"',
      "id",
      '现为 "IMUT 2024"；应为小写字母和数字，各段以连字符相连，如 ceeaa-2025',
      'found "IMUT 2024"; allowed: small letters and digits in parts joined by hyphens, such as ceeaa-2025',
    ],
    [
      "a list under a name that is no id",
      '"third-year-material": {',
      '"Third year": {',
      "evidenceLists.Third year",
      "名称 Third year；应为小写字母和数字，各段以连字符相连，如 ceeaa-2025",
      "the name Third year; allowed: small letters and digits in parts joined by hyphens, such as ceeaa-2025",
    ],
    [
      "a group where a list belongs",
      '"figures": [',
      '"figures": {}, "others": [',
      "figures",
      "现为 {}；应为列表 [ ]",
      "found {}; allowed: a list [ ]",
    ],
  ])("refuses %s with file, path and reason", (_, found, put, path, zh, en) => {
    expect(problemsOf(without(found, put))).toContainEqual([path, zh, en]);
  });
  it("names a missing field, and every problem of a file at once", () => {
    const broken = without('"school": {', '"shool": {').replace('"day": 31', '"day": 32');
    expect(problemsOf(broken).map(([path]) => path)).toEqual(
      expect.arrayContaining(["school", "regimes.engineering.rules.annual-filing.timing.due.day", ""]),
    );
    expect(problemsOf(broken)).toContainEqual([
      "school",
      "缺少此项；应为一组字段 { }",
      "missing; allowed: a group of fields { }",
    ]);
  });
});

it("looks for the fault inside the form that was meant", () => {
  const guide = "packs/ceeaa/ceeaa-2025.json";
  const broken = readFileSync(new URL(`../${guide}`, import.meta.url), "utf8").replace(
    '"severity": "block"',
    '"severity": "fatal"',
  );
  const loaded = loadPack(guide, broken);
  expect(!loaded.ok && loaded.error.map(({ path, reason }) => [path, reason.zh])).toEqual([
    ["review.findings.missing-slot.severity", '现为 "fatal"；应为 block、warn、info 之一'],
  ]);
});

it("puts file, path and reason on one line", () => {
  const problem = { file, path: "level", reason: { zh: "甲", en: "A" } };
  expect(packProblemText(problem, "zh")).toBe(`${file}：level：甲`);
  expect(packProblemText({ ...problem, path: "" }, "en")).toBe(`${file}: A`);
});
