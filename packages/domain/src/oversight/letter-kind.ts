import type { Text } from "../kernel/text.ts";

/** What an agency writes to a school about its programmes. */
export const letterKinds = [
  "reminder",
  "improvement-notice",
  "rectification-notice",
  "draft-report",
  "other",
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterKindNames: Record<LetterKind, Text> = {
  reminder: { zh: "逾期报备提醒", en: "Reminder of an overdue filing" },
  "improvement-notice": { zh: "改进通知", en: "Notice to improve" },
  "rectification-notice": { zh: "整改通知", en: "Notice to rectify" },
  "draft-report": { zh: "《中期审核报告》征求意见稿", en: "Draft review report for comment" },
  other: { zh: "其他来函", en: "Other letter" },
};

/** The letter's own words, the rule that a clock hangs on, or nothing: then it is dealt with at once. */
export const letterDueBases = ["letter", "rule", "none"] as const;
export type LetterDueBasis = (typeof letterDueBases)[number];

export const letterDueBasisNames: Record<LetterDueBasis, Text> = {
  letter: { zh: "来函所定", en: "as the letter says" },
  rule: { zh: "按规定推算", en: "reckoned by rule" },
  none: { zh: "来函未定期限，即办", en: "no date in the letter: at once" },
};
