import { findingRuleNames } from "../review/finding-rule-names.ts";

export const names: unknown = findingRuleNames;
