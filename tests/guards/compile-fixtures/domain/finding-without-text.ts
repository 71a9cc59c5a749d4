import type { FindingRule } from "../../../../packages/domain/src/review/finding-rule.ts";

export const names: Record<FindingRule, string> = { "late-school": "逾期提交" };
