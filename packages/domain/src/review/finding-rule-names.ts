import type { Text } from "../kernel/text.ts";
import type { FindingRule } from "./finding-rule.ts";

/** What a finding is called in lists and filters. */
export const findingRuleNames: Record<FindingRule, Text> = {
  "late-school": { zh: "校级逾期提交", en: "Late at the school" },
  "agency-missed": { zh: "逾期未报备", en: "Agency date missed" },
  "missing-slot": { zh: "缺少必备材料", en: "Required material missing" },
  "revision-incomplete": { zh: "缺修订时间或说明", en: "Revision not explained" },
  "unsorted-file": { zh: "文件待归类", en: "File not sorted yet" },
  "no-course": { zh: "没有课程文件包", en: "No course package" },
  "unreadable-file": { zh: "文件无法打开", en: "File does not open" },
  "empty-file": { zh: "空文件", en: "Empty file" },
  "encrypted-file": { zh: "文件加密", en: "File asks for a password" },
  "missing-reference": { zh: "缺少参考材料", en: "Reference material missing" },
  "samples-few": { zh: "样本不足", en: "Too few samples" },
  "samples-many": { zh: "样本偏多", en: "More samples than asked for" },
  "cycle-uncovered": { zh: "评价周期覆盖不足", en: "Evaluation cycle not covered" },
  "outside-window": { zh: "评价日期不在本年度", en: "Evaluated outside this year" },
  "evaluation-undated": { zh: "评价日期未填写", en: "No date of evaluation" },
  "pair-incomplete": { zh: "成对材料缺一", en: "One of a pair missing" },
  "possible-summary": { zh: "可能是总结性材料", en: "Possibly a summary" },
  "active-content": { zh: "文件含宏或外部链接", en: "Macros or outside links in a file" },
  "type-mismatch": { zh: "扩展名与内容不符", en: "Extension and content differ" },
  "duplicate-file": { zh: "文件重复", en: "Duplicate file" },
  "reused-file": { zh: "沿用上年文件", en: "Reused from last year" },
  "archive-refused": { zh: "压缩包未被接收", en: "Archive refused" },
  "no-duty": { zh: "本年度报备任务未确立", en: "No duty established this year" },
};
