import { findingRules } from "../review/finding-rule.ts";
import { type AssociationPack, associationPack, type SchoolPack, schoolPack } from "./pack.ts";
import { type Policies, pinnedPolicies } from "./policies.ts";
import type { Policy } from "./policy.ts";
import { regimes } from "./regime.ts";

const text = (zh: string) => ({ zh, en: `(${zh})` });
const association = { document: "association-2025", clause: "附件1" };
const school = { document: "school-2024", clause: "第四点" };
const agencyRule = {
  gravity: "ends-validity-after-reminder",
  owner: "programme-lead",
  evidence: "checklist",
  ladder: "filing",
  consequence: text("后果"),
  citation: association,
} as const;

/** A small association pack, as the JSON of a pack would say it. */
export const sampleAssociation = {
  id: "association-2025",
  series: "association",
  shortName: text("2025版指南"),
  level: "association",
  authority: text("协会"),
  document: { title: "工作指南", number: null, issued: null },
  effective: { from: null, to: null },
  regime: "engineering",
  words: ["工程教育认证"],
  agency: text("协会"),
  agencyWord: { zh: "协会", en: "association" },
  rules: {
    "annual-filing": {
      ...agencyRule,
      name: text("年度报备"),
      timing: {
        kind: "yearly",
        due: { month: 12, day: 31 },
        confirmExpiryFrom: { month: 10, day: 1 },
      },
    },
    "third-year-report": {
      ...agencyRule,
      name: text("改进报告"),
      evidence: null,
      gravity: "ends-validity",
      timing: {
        kind: "third-year",
        due: { month: 12, day: 31 },
        confirmExpiryFrom: { month: 10, day: 1 },
      },
      citation: { ...association, clause: "第三部分" },
    },
  },
  evidenceLists: {},
  figures: [],
  review: {
    checklist: {
      parts: [
        {
          id: "documents",
          kind: "documents",
          name: text("制度文件"),
          words: ["制度文件"],
          citation: association,
          slots: [
            {
              id: "plan",
              name: text("培养方案"),
              words: ["培养方案"],
              necessity: "required",
              kind: "standing",
              declarable: true,
              revision: false,
              citation: association,
            },
          ],
        },
      ],
      noRevisionWord: "本年度无修订",
      ignoredNames: [],
    },
    findings: Object.fromEntries(
      findingRules.map((rule) => [rule, { severity: "warn", citation: association }]),
    ),
  },
} as const;

/** A small school pack on top of it. */
export const sampleSchool = {
  id: "school-2024",
  series: "school",
  shortName: text("2024方案"),
  level: "school",
  authority: text("学校"),
  school: text("学校"),
  document: { title: "行动方案", number: "校发〔2024〕1号", issued: "2024-04-28" },
  effective: { from: "2024-04-28", to: null },
  regimes: {
    engineering: {
      association: "association-2025",
      office: text("牵头部门"),
      rules: {
        "annual-filing": { timing: { kind: "yearly", due: { month: 10, day: 31 } }, citation: school },
        "third-year-report": {
          timing: { kind: "third-year", due: { month: 10, day: 31 } },
          citation: school,
        },
      },
    },
  },
  analogy: null,
  exemptions: [
    {
      code: "082801",
      name: "建筑学",
      rules: ["annual-filing", "third-year-report"],
      reason: text("免报：附件不作要求"),
      citation: { document: "school-2024", clause: "附件第1行" },
    },
  ],
} as const;

/** Packs for tests of this package, which may not read those that ship: one association for each kind of accreditation. */
export const samplePacks: readonly AssociationPack[] = regimes.map((regime) =>
  associationPack.parse(
    regime === "engineering"
      ? sampleAssociation
      : { ...sampleAssociation, id: regime, series: regime, regime, words: [regime] },
  ),
);
const samplePack: SchoolPack = schoolPack.parse(sampleSchool);

const samplePolicies: Policies = pinnedPolicies([...samplePacks, samplePack], samplePack);
const associationOnlyPolicies: Policies = pinnedPolicies(
  samplePacks,
  associationPack.parse(sampleAssociation),
);

export const samplePolicy: Policy = samplePolicies.inForce("engineering", "annual-filing", 2026).policy;
export const associationOnly: Policy = associationOnlyPolicies.inForce(
  "engineering",
  "annual-filing",
  2026,
).policy;
