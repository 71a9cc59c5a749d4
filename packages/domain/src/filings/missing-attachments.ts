import { type Attachment, attachmentsAsked } from "../policy/attachments-asked.ts";
import type { Policy } from "../policy/policy.ts";
import type { FilingRule } from "../policy/rule.ts";
import { foldName } from "./name-holds.ts";

/**
 * What a duty's document asks to be attached and no path of its package names, in the document's order. A folder's name
 * says it as well as a file's, and one file may be several attachments.
 */
export function missingAttachments(
  policy: Policy,
  rule: FilingRule,
  paths: readonly string[],
): readonly Attachment[] {
  const folded = paths.map(foldName);
  const isNamed = (word: string) => folded.some((path) => path.includes(foldName(word)));
  return attachmentsAsked(policy, rule).filter(({ attached }) => !attached.words.some(isNamed));
}
