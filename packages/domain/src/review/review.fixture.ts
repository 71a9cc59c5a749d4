import { sampleChecklist } from "../filings/checklist.fixture.ts";
import { localDate } from "../kernel/dates.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { associationPack, schoolPack } from "../policy/pack.ts";
import { pinnedPolicies } from "../policy/policies.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileFact, ReviewFacts } from "./facts.ts";
import type { FindingRule } from "./finding-rule.ts";
import type { Severity } from "./severity.ts";

const citation = { document: "ceeaa-2025", clause: "附件1 三" };
const severityOf: Record<FindingRule, Severity> = {
  "late-school": "warn",
  "agency-missed": "warn",
  "missing-class": "block",
  "unreadable-file": "block",
  "empty-file": "block",
  "encrypted-file": "block",
  "type-mismatch": "warn",
  "duplicate-file": "warn",
  "reused-file": "warn",
  "unclassified-file": "info",
  "archive-refused": "block",
  "no-duty": "info",
};
const association = associationPack.parse({
  ...sampleAssociation,
  id: "ceeaa-2025",
  document: { title: "示例工作指南", number: null, issued: "2024-04-28" },
  rules: {},
  review: {
    checklist: sampleChecklist,
    findings: Object.fromEntries(
      Object.entries(severityOf).map(([rule, severity]) => [rule, { severity, citation }]),
    ),
  },
});
const school = schoolPack.parse({
  ...sampleSchool,
  id: "sample-2024",
  document: { title: "示例行动方案", number: "校发〔2024〕23号", issued: "2024-04-28" },
  exemptions: [],
  regimes: {
    engineering: {
      association: "ceeaa-2025",
      office: { zh: "教务处", en: "Quality office" },
      rules: {
        "annual-filing": {
          timing: { kind: "yearly", due: { month: 10, day: 31 } },
          citation: { document: "sample-2024", clause: "三（五）4" },
        },
      },
    },
  },
});

/** A policy for tests of this package, which may not read the packs. */
export const samplePolicy: Policy = pinnedPolicies([...samplePacks, association, school], school).inForce(
  "engineering",
  "annual-filing",
  2026,
).policy;

export const sampleObligation: Obligation = {
  rule: "annual-filing",
  regime: "engineering",
  period: "2026",
  year: 2026,
  state: "owed",
  targetDue: null,
  schoolDue: localDate("2026-10-31"),
  agencyDue: localDate("2026-12-31"),
  schoolLastWorkingDay: localDate("2026-10-30"),
  agencyLastWorkingDay: localDate("2026-12-31"),
  holidays: "official",
  why: { zh: "有效期 2021-01 至 2026-12", en: "Valid 2021-01 to 2026-12" },
  note: null,
  citations: [],
  packs: ["ceeaa-2025", "sample-2024"],
  steps: null,
  inputs: { validFrom: "2021-01", validTo: "2026-12" },
  consequence: { zh: "视作自愿中止", en: "Taken as ending the validity" },
  gravity: "ends-validity-after-reminder",
  owner: "programme-lead",
  evidence: [],
  ladder: "filing",
};

/** A readable file whose hash is its path, unless told otherwise. */
export const sampleFile = (path: string, other: Partial<FileFact> = {}): FileFact => ({
  path,
  size: 1,
  sha256: path,
  condition: { kind: "readable" },
  ...other,
});

/** A complete filing in time. */
export const sampleFacts = (other: Partial<ReviewFacts> = {}): ReviewFacts => ({
  programme: "机械设计制造及其自动化",
  year: 2026,
  rule: "annual-filing",
  obligation: sampleObligation,
  noObligationReason: null,
  submittedOn: localDate("2026-10-21"),
  agencyFiledOn: null,
  referenceDate: localDate("2026-10-21"),
  files: [
    sampleFile("01_培养方案/2026版.docx"),
    sampleFile("02_课程教学大纲/机械原理.docx"),
    sampleFile("03_产出评价机制文件/本年度无修订说明.pdf"),
    sampleFile("04_课程目标达成评价报告/机械原理.docx"),
    sampleFile("05_合理性审核记录/机械原理.pdf"),
  ],
  ignored: 0,
  previous: null,
  refusal: null,
  ...other,
});
