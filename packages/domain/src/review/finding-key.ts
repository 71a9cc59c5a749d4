import type { Finding } from "./finding.ts";

/**
 * What makes a finding the same one in the next review, so that a waiver or an answer still speaks of it: the rule, the
 * bytes of its file (under another name it is the same file, mended it is another), the place, and what it is about.
 * Days, counts and dates may move.
 */
export function findingKey(
  { rule, place, params }: Pick<Finding, "rule" | "place" | "params">,
  /** Lower-case hexadecimal; `null` where the finding is about no file. */
  sha256: string | null,
): string {
  const subject = subjects.flatMap((name) => (name in params ? [`${name}=${params[name]}`] : []));
  return [rule, sha256 ?? "", place ?? "", ...subject].join("|");
}

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
  "title",
  "about",
] as const;
