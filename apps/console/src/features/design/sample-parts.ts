import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import type { Severity } from "@goodstanding/domain/review/severity";
import type { EvidenceState } from "../../ui/evidence-state-tag.tsx";

/** Seen from 21 October 2026: far, within a month, within a week, last day, past, done, merely told, and none at all. */
export const sampleDeadlines = [
  { due: "2026-12-31", lastWorkingDay: "2026-12-31", pressure: "open" },
  { due: "2026-10-31", lastWorkingDay: "2026-10-30", pressure: "open" },
  { due: "2026-10-25", lastWorkingDay: "2026-10-23", pressure: "open" },
  { due: "2026-10-21", lastWorkingDay: "2026-10-21", pressure: "open" },
  { due: "2026-10-17", lastWorkingDay: "2026-10-16", pressure: "open" },
  { due: "2026-10-31", lastWorkingDay: "2026-10-30", pressure: "settled" },
  { due: "2027-10-31", lastWorkingDay: "2027-10-29", pressure: "untracked" },
  { due: null, lastWorkingDay: null, pressure: "open" },
] as const;

export const sampleWhy = {
  text: {
    zh: "有效期 2022年1月—2027年12月，2026 年在有效期内，须按年度报备。",
    en: "Valid from January 2022 to December 2027; 2026 lies within, so a filing is owed.",
  },
  citations: [
    { document: "《工程教育认证状态保持与持续改进工作指南（2025版）》", clause: "附件1 第一部分" },
    {
      document:
        "《内蒙古工业大学全面推进工程教育认证三年攻坚行动方案（2024—2026年）》（内工大校发〔2024〕23号）",
      clause: "第三部分“推进举措”第（五）项第4点",
    },
  ],
} as const;

export const sampleFiles: readonly {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: EvidenceState | null;
}[] = [
  {
    path: "2026年度报备/01_培养方案/机械设计制造及其自动化_培养方案_2026版.docx",
    size: 1_482_113,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    state: "present",
  },
  {
    path: "2026年度报备/03_产出评价机制文件/本年度无修订说明.pdf",
    size: 40_960,
    sha256: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    state: "declared",
  },
  {
    path: "封面.jpg",
    size: 0,
    sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    state: null,
  },
];

interface FindingWords {
  readonly title: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  readonly clause: string;
}

const guide = "《工程教育认证状态保持与持续改进工作指南（2025版）》";

export const sampleFindings: readonly {
  readonly severity: Severity;
  readonly file: string | null;
  readonly zh: FindingWords;
  readonly en: FindingWords;
}[] = [
  {
    severity: "block",
    file: null,
    zh: {
      title: "缺少必备材料",
      found: "材料包内没有合理性审核记录",
      expected: "每年提交考核评价依据的合理性审核记录",
      fix: "补充合理性审核记录，放入同名文件夹后重新提交",
      clause: `${guide}附件1`,
    },
    en: {
      title: "Class of material missing",
      found: "The package holds no record of the reasonableness review",
      expected: "A record of that review every year",
      fix: "Add the record in a folder of that name and hand in again",
      clause: `${guide}附件1`,
    },
  },
  {
    severity: "warn",
    file: "04_课程目标达成评价报告/机械设计.docx",
    zh: {
      title: "沿用上年文件",
      found: "与上年报备的文件逐字节相同",
      expected: "本年度的评价报告",
      fix: "核对是否误传上年文件，如是请替换",
      clause: `${guide}第二部分`,
    },
    en: {
      title: "Reused from last year",
      found: "Byte for byte the file of last year's filing",
      expected: "This year's evaluation report",
      fix: "See whether last year's file was sent by mistake, and replace it",
      clause: `${guide}第二部分`,
    },
  },
  {
    severity: "info",
    file: "封面.jpg",
    zh: {
      title: "文件未归类",
      found: "文件名和所在文件夹都没有材料类别的名称",
      expected: "每个文件属于一类材料",
      fix: "放入相应文件夹，或在文件名中写明类别",
      clause: `${guide}附件1`,
    },
    en: {
      title: "File of no class",
      found: "Neither its name nor its folder names a class of material",
      expected: "Every file belongs to a class",
      fix: "Put it in the folder of its class, or name the class in its own name",
      clause: `${guide}附件1`,
    },
  },
];

export const sampleRows: readonly {
  readonly name: string;
  readonly status: FilingStatus;
  readonly files: number;
}[] = [
  { name: "机械设计制造及其自动化", status: "awaiting-school", files: 38 },
  { name: "材料成型及控制工程", status: "drafting", files: 11 },
];
