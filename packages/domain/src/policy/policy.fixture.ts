import { findingRules } from "../review/finding-rule.ts";
import { associationPack, type Policy, schoolPack } from "./pack.ts";

const text = (zh: string) => ({ zh, en: `(${zh})` });
const association = { document: "association-2025", clause: "附件1" };
const school = { document: "school-2024", clause: "第四点" };

/** A small association pack, as the JSON of a pack would say it. */
export const sampleAssociation = {
  id: "association-2025",
  series: "association",
  level: "association",
  authority: text("协会"),
  document: { title: "工作指南", number: null, issued: null },
  effective: { from: null, to: null },
  regimes: ["工程教育认证"],
  agency: text("协会"),
  rules: {
    "annual-filing": {
      name: text("年度报备"),
      agencyDue: { month: 12, day: 31 },
      confirmExpiryFrom: { month: 10, day: 1 },
      consequence: text("后果"),
      citation: association,
    },
    "third-year-report": {
      name: text("改进报告"),
      agencyDue: { month: 12, day: 31 },
      confirmExpiryFrom: { month: 10, day: 1 },
      basis: "third-full-calendar-year",
      consequence: text("后果"),
      citation: { ...association, clause: "第三部分" },
    },
  },
  checklist: {
    classes: [
      {
        id: "plan",
        name: text("培养方案"),
        words: ["培养方案"],
        kind: "standing",
        declarable: true,
        citation: association,
      },
    ],
    noRevisionWord: "本年度无修订",
    ignoredNames: [],
  },
  findings: Object.fromEntries(
    findingRules.map((rule) => [rule, { severity: "warn", citation: association }]),
  ),
} as const;

/** A small school pack on top of it. */
export const sampleSchool = {
  id: "school-2024",
  series: "school",
  level: "school",
  association: "association-2025",
  authority: text("学校"),
  school: text("学校"),
  office: text("牵头部门"),
  document: { title: "行动方案", number: "校发〔2024〕1号", issued: "2024-04-28" },
  effective: { from: "2024-04-28", to: null },
  rules: {
    "annual-filing": { schoolDue: { month: 10, day: 31 }, citation: school },
    "third-year-report": { schoolDue: { month: 10, day: 31 }, citation: school },
  },
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

/** Policies for tests of this package, which may not read the packs. */
export const samplePolicy: Policy = {
  association: associationPack.parse(sampleAssociation),
  school: schoolPack.parse(sampleSchool),
};
export const associationOnly: Policy = { ...samplePolicy, school: null };
