import { describe, expect, it } from "vitest";
import { pack } from "./pack.ts";
import { sampleAssociation, sampleSchool } from "./policy.fixture.ts";

const pathsOf = (value: unknown): string[] =>
  pack.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("pack", () => {
  it("takes an association's and a school's pack", () => {
    expect(pathsOf(sampleAssociation)).toEqual([]);
    expect(pathsOf(sampleSchool)).toEqual([]);
  });
  it("names the place of a wrong date, of a field it does not know and of a finding without severity", () => {
    const rules = {
      ...sampleSchool.rules,
      "annual-filing": { ...sampleSchool.rules["annual-filing"], schoolDue: { month: 2, day: 30 } },
    };
    expect(pathsOf({ ...sampleSchool, rules })).toEqual(["rules.annual-filing.schoolDue"]);
    expect(pathsOf({ ...sampleSchool, effective: { from: "2024-02-30", to: null } })).toEqual([
      "effective.from",
    ]);
    expect(pathsOf({ ...sampleSchool, remark: "?" })).toEqual([""]);
    const { "late-school": _, ...findings } = sampleAssociation.findings;
    expect(pathsOf({ ...sampleAssociation, findings })).toEqual(["findings.late-school"]);
  });
  it("wants both languages of every text and refuses an unknown level", () => {
    expect(pathsOf({ ...sampleSchool, office: { zh: "牵头部门" } })).toEqual(["office.en"]);
    expect(pathsOf({ ...sampleSchool, level: "faculty" })).toEqual(["level"]);
  });
});
