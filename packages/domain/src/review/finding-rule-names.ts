import type { Text } from "../kernel/text.ts";
import type { FindingRule } from "./finding-rule.ts";

/** What a finding is called in lists and filters. */
export const findingRuleNames: Record<FindingRule, Text> = {
  "late-school": { zh: "校级逾期提交", en: "Late at the school" },
  "agency-missed": { zh: "逾期未报备", en: "Agency date missed" },
  "missing-class": { zh: "缺少材料类别", en: "Class of material missing" },
  "unreadable-file": { zh: "文件无法打开", en: "File does not open" },
  "empty-file": { zh: "空文件", en: "Empty file" },
  "encrypted-file": { zh: "文件加密", en: "File asks for a password" },
  "type-mismatch": { zh: "扩展名与内容不符", en: "Extension and content differ" },
  "duplicate-file": { zh: "文件重复", en: "Duplicate file" },
  "reused-file": { zh: "沿用上年文件", en: "Reused from last year" },
  "unclassified-file": { zh: "文件未归类", en: "File of no class" },
  "archive-refused": { zh: "压缩包未被接收", en: "Archive refused" },
  "no-duty": { zh: "本年度报备任务未确立", en: "No duty established this year" },
};
