import { type Checklist, checklist } from "../policy/checklist.ts";

const citation = (clause: string) => ({ document: "ceeaa-2025", clause });
const text = (zh: string) => ({ zh, en: `(${zh})` });

const standing = (id: string, zh: string, words: readonly string[], number: number) => ({
  ...{ id, name: text(zh), words, necessity: "required", kind: "standing", declarable: true, revision: true },
  citation: citation(`附件1 三1（${number}）`),
});
const yearly = (id: string, zh: string, words: readonly string[], more: object = {}) => ({
  ...{ id, name: text(zh), words, necessity: "reference", kind: "yearly", citation: citation("附件1 三2") },
  ...more,
});
const syllabus = yearly("syllabus", "课程教学大纲", ["课程教学大纲", "教学大纲"], {
  necessity: "required",
  kind: "standing",
});
const records = [
  yearly("rationality-review", "合理性审核记录", ["合理性审核记录", "合理性审核"], { necessity: "required" }),
  yearly("attainment-report", "课程目标达成评价报告", ["课程目标达成评价报告", "达成评价报告"], {
    necessity: "required",
  }),
];
const band = (id: string, zh: string, words: readonly string[]) => ({ id, name: text(zh), words });

/** A checklist for tests of this package, which may not read the packs. */
export const sampleChecklist: Checklist = checklist.parse({
  parts: [
    {
      id: "documents",
      kind: "documents",
      name: text("制度文件"),
      words: ["制度文件"],
      citation: citation("附件1 三1"),
      slots: [
        standing("programme-plan", "培养方案", ["培养方案"], 1),
        standing("syllabus", "课程教学大纲", ["课程教学大纲", "教学大纲", "课程标准"], 2),
        standing("mechanism", "产出评价机制文件", ["产出评价机制文件", "产出评价机制"], 3),
      ],
    },
    {
      id: "courses",
      kind: "courses",
      name: text("课程评价材料"),
      words: ["课程评价材料", "课程文件包"],
      citation: citation("附件1 三2"),
      courseKinds: [
        {
          id: "theory-lab",
          name: text("理论/实验课程"),
          words: ["理论课程", "实验课程"],
          handsInReports: false,
          citation: citation("附件1 三2"),
          slots: [
            syllabus,
            yearly("requirements", "课程考核要求", ["课程考核要求", "考核要求", "试卷"]),
            yearly("grades", "总成绩清单", ["总成绩清单", "成绩单"]),
            yearly("samples", "学生作业样本", ["学生作业样本", "样本", "作业"], { samples: true }),
            ...records,
          ],
        },
        {
          id: "course-design",
          name: text("课程设计"),
          words: ["课程设计"],
          handsInReports: true,
          citation: citation("附件1 三2"),
          slots: [
            syllabus,
            yearly("task-book", "设计任务书", ["设计任务书", "任务书"]),
            yearly("design-report", "设计报告", ["设计报告", "说明书", "图纸"], { samples: true }),
            ...records,
          ],
        },
      ],
    },
    {
      id: "materials",
      kind: "materials",
      name: text("其他原始材料"),
      words: ["其他原始材料", "其他材料"],
      citation: citation("第二部分"),
      slots: [
        yearly("minutes", "会议纪要", ["会议纪要", "会议记录"]),
        yearly("other", "其他", ["其他", "问卷"]),
      ],
    },
  ],
  bandSchemes: [
    {
      id: "five-level",
      name: text("五级制"),
      bands: [
        band("excellent", "优", ["优秀", "优"]),
        band("good", "良", ["良好", "良"]),
        band("medium", "中", ["中等", "中"]),
        band("pass", "及格", ["及格"]),
        band("fail", "不及格", ["不及格"]),
      ],
    },
    {
      id: "pass-fail",
      name: text("合格/不合格"),
      bands: [band("pass", "合格", ["合格"]), band("fail", "不合格", ["不合格"])],
    },
  ],
  samples: { from: 2, to: 3, citation: citation("附件1 三") },
  noRevisionWord: "本年度无修订",
  revisionWords: ["修订情况说明"],
  summaryWords: ["总结"],
  ignoredNames: ["__MACOSX", ".DS_Store", "Thumbs.db", "~$*"],
});
