import { describe, expect, it } from "vitest";
import { effectiveRule } from "./effective-rule.ts";
import { associationPack, type Pack, schoolPack } from "./pack.ts";
import { pinnedPolicies } from "./policies.ts";
import {
  associationOnly,
  sampleAssociation,
  samplePacks,
  samplePolicy,
  sampleSchool,
} from "./policy.fixture.ts";
import type { Policy } from "./policy.ts";
import { resolveCitation } from "./resolve-citation.ts";

const text = (zh: string) => ({ zh, en: `(${zh})` });
const list = (document: string, ...names: string[]) => ({
  name: text("材料"),
  items: names.map((zh, at) => ({
    id: `item-${at}`,
    name: text(zh),
    citation: { document, clause: "第1点" },
  })),
});

describe("effectiveRule", () => {
  it("says both dates, and the consequence of the association with its clause", () => {
    expect(effectiveRule(samplePolicy, "annual-filing")).toMatchObject({
      name: text("年度报备"),
      agency: { due: { month: 12, day: 31 } },
      school: { due: { month: 10, day: 31 } },
      consequence: text("后果"),
      gravity: "ends-validity-after-reminder",
      citation: { document: "association-2025", clause: "附件1" },
      evidence: [text("培养方案")],
    });
    expect(effectiveRule(associationOnly, "annual-filing")?.school).toBeNull();
  });
  it("is nothing where neither layer knows the rule", () => {
    expect(effectiveRule(samplePolicy, "training")).toBeNull();
  });
  it("keeps the association's gravity and consequence where the school says its own", () => {
    const rule = effectiveRule(
      withSchoolRule({ gravity: "internal", consequence: text("校内"), owner: "associate-dean" }),
      "annual-filing",
    );
    expect([rule?.gravity, rule?.consequence.zh, rule?.owner]).toEqual([
      "ends-validity-after-reminder",
      "后果",
      "associate-dean",
    ]);
  });
  it("asks for the evidence of both layers, each thing once", () => {
    const rule = effectiveRule(withSchoolRule({ evidence: "papers" }), "annual-filing");
    expect(rule?.evidence.map(({ zh }) => zh)).toEqual(["培养方案", "学校审核意见"]);
  });
  it("throws where both together leave a rule half said", () => {
    const half = withSchoolRule({}, "training");
    expect(() => effectiveRule(half, "training")).toThrow("school-2024 leaves training half said");
  });
});

describe("a review that another pack of the series holds", () => {
  const trial = associationPack.parse({
    ...sampleAssociation,
    id: "trial",
    rules: {},
    review: { sameAs: "association-2025" },
  });
  const read = (packs: readonly Pack[]): Policy =>
    pinnedPolicies(packs, trial).inForce("engineering", "annual-filing", 2020).policy;

  it("brings checklist and severities, cited by the pack that holds them", () => {
    const policy = read([...samplePacks, trial]);
    const [first] = policy.association.checklist.parts;
    if (!first) throw new Error("a part expected");
    expect([policy.association.id, first.name.zh]).toEqual(["trial", "制度文件"]);
    expect(resolveCitation(policy, first.citation).pack).toBe("association-2025");
  });
  it("throws where that pack is not there", () => {
    expect(() => read([trial])).toThrow("association-2025 holds no review of its own");
  });
});

/** The sample school with more said about one rule, and a list of its own. */
function withSchoolRule(said: object, rule = "annual-filing"): Policy {
  const citation = { document: "school-2024", clause: "第四点" };
  const timing = { kind: "yearly", due: { month: 10, day: 31 } };
  const { engineering } = sampleSchool.regimes;
  const pack = schoolPack.parse({
    ...sampleSchool,
    regimes: { engineering: { ...engineering, rules: { [rule]: { timing, citation, ...said } } } },
    evidenceLists: { papers: list("school-2024", "培养方案", "学校审核意见") },
  });
  return pinnedPolicies([...samplePacks, pack], pack).inForce("engineering", "annual-filing", 2026).policy;
}
