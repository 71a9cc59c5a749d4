import type { Citation } from "../policy/citation.ts";
import type { FindingRule } from "./finding-rule.ts";
import type { Severity } from "./severity.ts";

/** What a check reports: codes and parameters, never prose. `finding-texts.ts` turns it into expected, found and fix. */
export interface Finding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly citation: Citation;
  /** Path inside the package, or `null` for the package as a whole. */
  readonly file: string | null;
  /** Where in the file, such as `p. 3`, `¶ 12` or `成绩!C7`; `null`: the file as a whole. */
  readonly place: string | null;
  /** For its text; `item` is the `slotKey` of what a finding without a file is about. */
  readonly params: Readonly<Record<string, string | number>>;
}
