import { sampleChecklist } from "../filings/checklist.fixture.ts";
import type { CoursePackage } from "../filings/course.ts";
import type { Placement } from "../filings/placement.ts";
import { localDate } from "../kernel/dates.ts";
import type { CourseId, CoursePackageId } from "../kernel/ids.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { associationPack, schoolPack } from "../policy/pack.ts";
import { pinnedPolicies } from "../policy/policies.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "../policy/policy.fixture.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReviewFacts, SortedFile } from "./facts.ts";
import type { FindingRule } from "./finding-rule.ts";
import type { Severity } from "./severity.ts";

const citation = { document: "ceeaa-2025", clause: "附件1 三" };
const severityOf: Record<FindingRule, Severity> = {
  "late-school": "warn",
  "agency-missed": "warn",
  "missing-slot": "block",
  "revision-incomplete": "block",
  "unsorted-file": "block",
  "no-course": "block",
  "unreadable-file": "block",
  "empty-file": "block",
  "encrypted-file": "block",
  "type-mismatch": "warn",
  "duplicate-file": "warn",
  "reused-file": "warn",
  "missing-reference": "warn",
  "samples-few": "warn",
  "samples-many": "info",
  "cycle-uncovered": "warn",
  "outside-window": "warn",
  "evaluation-undated": "info",
  "pair-incomplete": "warn",
  "possible-summary": "info",
  "active-content": "warn",
  "archive-refused": "block",
  "date-outside-window": "warn",
  "scanned-file": "info",
  "personal-data": "warn",
  "similar-file": "warn",
  "shared-file": "warn",
  "course-mismatch": "warn",
  "evaluation-incomplete": "warn",
  "attainment-differs": "warn",
  "attainment-open": "info",
  "attainment-undeclared": "warn",
  "archive-format": "warn",
  "archive-naming": "info",
  "link-trouble": "warn",
  "open-finding": "warn",
  "third-year-apart": "warn",
  "missing-attachment": "warn",
  "no-duty": "info",
};
const association = associationPack.parse({
  ...sampleAssociation,
  id: "ceeaa-2025",
  document: { title: "示例工作指南", number: null, issued: "2024-04-28" },
  rules: { "annual-filing": { ...sampleAssociation.rules["annual-filing"], citation } },
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

/** 机械原理, evaluated this year. */
export const sampleCourse: CoursePackage = {
  id: "00000000-0000-7000-8000-000000000001" as CourseId, // an id as the adapter would make it
  packageId: "00000000-0000-7000-8000-000000000002" as CoursePackageId, // likewise
  name: "机械原理",
  code: null,
  kind: "theory-lab",
  bandScheme: "five-level",
  handsInReports: false,
  responsible: null,
  evaluatedOn: null,
  isShared: false,
};

export const inDocuments = (slot: string): Placement => ({
  part: "documents",
  slot,
  course: null,
  band: null,
});
export const inCourse = (slot: string): Placement => ({
  part: "courses",
  slot,
  course: sampleCourse.id,
  band: null,
});

/** A readable file whose hash is its path, unless told otherwise. */
export const sampleFile = (path: string, other: Partial<SortedFile> = {}): SortedFile => ({
  path,
  size: 1,
  sha256: path,
  condition: { kind: "readable" },
  placement: inDocuments("programme-plan"),
  reading: null,
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
  frozenOn: localDate("2026-10-21"),
  agencyFiledOn: null,
  referenceDate: localDate("2026-10-21"),
  files: [
    sampleFile("01_培养方案/2026版.docx"),
    sampleFile("02_课程教学大纲/机械原理.docx", { placement: inDocuments("syllabus") }),
    sampleFile("03_产出评价机制文件/本年度无修订说明.pdf", { placement: inDocuments("mechanism") }),
    ...["syllabus", "requirements", "grades", "samples", "rationality-review", "attainment-report"].map(
      (slot) => sampleFile(`04_机械原理/${slot}.docx`, { placement: inCourse(slot) }),
    ),
    sampleFile("05_会议纪要/10月.docx", {
      placement: { part: "materials", slot: "minutes", course: null, band: null },
    }),
  ],
  contents: {
    courses: [sampleCourse],
    links: [],
    declarations: [],
    revisions: ["programme-plan", "syllabus"].map((slot) => ({
      slot,
      revisedOn: localDate("2026-06-30"),
      explanation: "按新版标准修订",
    })),
    coverage: null,
  },
  ignored: 0,
  earlier: null,
  elsewhere: [],
  troubledLinks: [],
  openFindings: [],
  thirdYear: null,
  refusal: null,
  ...other,
});
