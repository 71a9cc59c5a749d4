import type { Text } from "../kernel/text.ts";

/** Why what a report prints could not be held against the scores. */
export const openAttainmentReasons = [
  "no-scores",
  "other-work",
  "no-values",
  "objective-missing",
  "no-students",
  "no-full-marks",
  "no-weights",
  "weights-differ",
  "unread-marks",
  "above-full",
  "partial-scores",
  "contradictory",
] as const;
export type OpenAttainmentReason = (typeof openAttainmentReasons)[number];

export const openAttainmentNames: Record<OpenAttainmentReason, Text> = {
  "no-scores": { zh: "没有可读取的成绩表", en: "no score table could be read" },
  "other-work": {
    zh: "各成绩表所列考核项目不同，无法合并",
    en: "the score tables list different work and cannot be added up",
  },
  "no-values": {
    zh: "报告中未读到各课程目标的达成度数值",
    en: "no attainment of single objectives could be read in the report",
  },
  "objective-missing": {
    zh: "报告与成绩表的课程目标不一致",
    en: "report and scores do not name the same objectives",
  },
  "no-students": { zh: "成绩表中没有学生成绩", en: "the table has no student" },
  "no-full-marks": { zh: "成绩表未注明满分", en: "the table does not say the full marks" },
  "no-weights": { zh: "成绩表未注明权重", en: "the table does not say the weights" },
  "weights-differ": { zh: "各班权重不同", en: "classes weigh the work differently" },
  "unread-marks": { zh: "成绩表中有无法识别的成绩", en: "some marks could not be read" },
  "above-full": { zh: "成绩表中有高于满分的成绩", en: "some marks are above full marks" },
  "partial-scores": {
    zh: "成绩文件过大，只读取了一部分",
    en: "the scores are too large a file and were read in part",
  },
  contradictory: {
    zh: "报告中同一课程目标有不同的达成度数值",
    en: "the report prints different values for the same objective",
  },
};
