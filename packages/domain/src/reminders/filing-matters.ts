import type { Text } from "../kernel/text.ts";
import type { FilingRule } from "../policy/rule.ts";

/** What a filing hands in, short enough for a subject. */
export const filingMatters: Record<FilingRule, Text> = {
  "annual-filing": { zh: "持续改进材料", en: "improvement material" },
  "third-year-report": { zh: "改进情况报告", en: "improvement report" },
  "progress-report": { zh: "进展报告", en: "progress report" },
};
