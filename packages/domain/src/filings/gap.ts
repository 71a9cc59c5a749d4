import type { TextParams } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import type { FindingRule } from "../review/finding-rule.ts";
import type { Severity } from "../review/severity.ts";

/** What a filing lacks before it can be handed in, or should have: one line of 为什么不能提交, linked to its slot. */
export interface Gap {
  readonly rule: FindingRule;
  /** By the pack, or as the school has tightened it; `block` keeps the filing from being handed in. */
  readonly severity: Severity;
  /** `slotKey` of where it is mended; `null`: of the filing as a whole. */
  readonly slot: string | null;
  /** Path of the file in question, if it is one. */
  readonly file: string | null;
  /** What fills the texts of the rule, here and in a review's finding. */
  readonly params: TextParams;
  /** What is missing, where, and how to mend it. */
  readonly text: Text;
  readonly citation: Citation;
}
