import type { Text } from "../../kernel/text.ts";
import type { Finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";

export interface FindingText {
  readonly expected: Text;
  readonly found: Text;
  readonly fix: Text;
}

/** The templates of these rules; where the wording hangs on a code, the parameters choose. */
export type FindingTexts<Rule extends FindingRule> = Record<Rule, (params: Finding["params"]) => FindingText>;

export const unknownReason: Text = { zh: "原因未登记", en: "for a reason that is not known" };

/** Codes come back from the database as plain text, so they are looked up rather than trusted. */
export function codeText<Code extends string>(
  codes: readonly Code[],
  names: Record<Code, Text>,
  code: string | number | undefined,
): Text {
  const known = codes.find((each) => each === code);
  return known ? names[known] : unknownReason;
}
