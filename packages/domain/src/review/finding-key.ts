import type { Finding } from "./finding.ts";
import type { FindingRule } from "./finding-rule.ts";

/**
 * What makes a finding the same one in the next review, so that a waiver or an answer still speaks of it: the rule, the
 * bytes of its file (under another name it is the same file, mended it is another), the place, and what it is about;
 * besides the path where the bytes do not say which file it is. Days, counts and dates may move.
 */
export function findingKey(
  { rule, file, place, params }: Pick<Finding, "rule" | "file" | "place" | "params">,
  /** Lower-case hexadecimal; `null` where the finding is about no file. */
  sha256: string | null,
): string {
  const subject = subjects.flatMap((name) => (name in params ? [`${name}=${params[name]}`] : []));
  const path = file !== null && ofPaths.includes(rule) ? [`path=${file}`] : [];
  return [rule, sha256 ?? "", place ?? "", ...path, ...subject].join("|");
}

/** What they find is in name or place of a file, or in bytes that several files have. */
const ofPaths: readonly FindingRule[] = [
  "empty-file",
  "duplicate-file",
  "unsorted-file",
  "possible-summary",
  "archive-format",
  "archive-naming",
  "type-mismatch",
];

/** Parameters that say what a finding is about. */
const subjects = [
  "part",
  "slot",
  "slot.zh",
  "course",
  "band",
  "band.zh",
  "objective",
  "kind",
  "masked",
  "label",
  "what.zh",
  "other",
  "item",
  "url",
  "trouble",
  "about",
] as const;
