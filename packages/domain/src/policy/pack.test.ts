import { describe, expect, it } from "vitest";
import { associationPack, pack, schoolPack } from "./pack.ts";
import { sampleAssociation, sampleSchool } from "./policy.fixture.ts";

const pathsOf = (value: unknown): string[] =>
  pack.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("pack", () => {
  it("takes an association's and a school's pack", () => {
    expect(pathsOf(sampleAssociation)).toEqual([]);
    expect(pathsOf(sampleSchool)).toEqual([]);
  });
  it("names the place of a wrong date, of a field it does not know and of a finding without severity", () => {
    const { engineering } = sampleSchool.regimes;
    const annual = {
      ...engineering.rules["annual-filing"],
      timing: { kind: "yearly", due: { month: 2, day: 30 } },
    };
    const wrong = { engineering: { ...engineering, rules: { "annual-filing": annual } } };
    expect(pathsOf({ ...sampleSchool, regimes: wrong })).toEqual([
      "regimes.engineering.rules.annual-filing.timing.due",
    ]);
    expect(pathsOf({ ...sampleSchool, effective: { from: "2024-02-30", to: null } })).toEqual([
      "effective.from",
    ]);
    expect(pathsOf({ ...sampleSchool, remark: "?" })).toEqual([""]);
    const { checklist, findings } = sampleAssociation.review;
    const { "late-school": _, ...others } = findings;
    const review = { checklist, findings: others };
    expect(pathsOf({ ...sampleAssociation, review })).toEqual(["review"]);
  });
  it("wants both languages of every text and refuses an unknown level", () => {
    expect(pathsOf({ ...sampleSchool, school: { zh: "学校" } })).toEqual(["school.en"]);
    expect(pathsOf({ ...sampleSchool, level: "faculty" })).toEqual(["level"]);
  });
  it("binds the agency where an association's rule says nothing else, and never reads it into a school's", () => {
    const { rules } = associationPack.parse(sampleAssociation);
    expect(rules["annual-filing"]?.binds).toBe("agency");
    const school = schoolPack.parse(sampleSchool);
    expect(school.regimes.engineering?.rules["annual-filing"]).not.toHaveProperty("binds");
  });
});
