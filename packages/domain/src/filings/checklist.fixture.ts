import type { Checklist } from "../policy/pack.ts";

const clause = (text: string) => ({ document: "ceeaa-2025", clause: text });

/** A checklist for tests of this package, which may not read the packs. */
export const sampleChecklist: Checklist = {
  classes: [
    {
      id: "programme-plan",
      name: { zh: "培养方案", en: "Programme plan" },
      words: ["培养方案"],
      kind: "standing",
      declarable: true,
      citation: clause("附件1 三1（1）"),
    },
    {
      id: "syllabus",
      name: { zh: "课程教学大纲", en: "Course syllabus" },
      words: ["课程教学大纲", "教学大纲", "课程标准"],
      kind: "standing",
      declarable: true,
      citation: clause("附件1 三1（2）"),
    },
    {
      id: "mechanism",
      name: { zh: "产出评价机制文件", en: "Outcome evaluation mechanism" },
      words: ["产出评价机制文件", "产出评价机制"],
      kind: "standing",
      declarable: true,
      citation: clause("附件1 三1（3）"),
    },
    {
      id: "attainment-report",
      name: { zh: "课程目标达成评价报告", en: "Course attainment report" },
      words: ["课程目标达成评价报告", "达成评价报告"],
      kind: "yearly",
      declarable: false,
      citation: clause("附件1 三2"),
    },
    {
      id: "reasonableness-record",
      name: { zh: "合理性审核记录", en: "Reasonableness record" },
      words: ["合理性审核记录", "合理性审核"],
      kind: "yearly",
      declarable: false,
      citation: clause("附件1 三2"),
    },
  ],
  noRevisionWord: "本年度无修订",
  ignoredNames: ["__MACOSX", ".DS_Store", "Thumbs.db", "~$*"],
};
