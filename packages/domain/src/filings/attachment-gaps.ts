import { textParam } from "../kernel/fill-text.ts";
import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { FilingContents } from "./filing-contents.ts";
import type { Gap } from "./gap.ts";
import { gapText } from "./gap-texts.ts";
import { missingAttachments } from "./missing-attachments.ts";

/**
 * What a report lacks of the attachments that its document asks for, by the names of its files, what is always asked
 * first. What there may be none of is a note; a link may hold what the package does not, so that nothing is said.
 */
export function attachmentGaps(
  policy: Policy,
  rule: FilingRule,
  { files, links }: Pick<FilingContents, "files" | "links">,
): readonly Gap[] {
  if (links.length > 0) return [];
  const paths = files.map(({ path }) => path);
  const missing = missingAttachments(policy, rule, paths).map(({ attached, ...item }) => ({
    ...item,
    isOptional: attached.asked === "where-any",
  }));
  const inOrder = missing.toSorted((a, b) => Number(a.isOptional) - Number(b.isOptional));
  return inOrder.map(({ name, citation, isOptional }) => {
    const params = { ...textParam("slot", name), ...(isOptional ? { optional: "yes" } : {}) };
    return {
      ...{ rule: "missing-attachment", slot: null, file: null, params },
      severity: isOptional ? "info" : policy.association.findings["missing-attachment"].severity,
      text: gapText("missing-attachment", params),
      citation: resolveCitation(policy, citation),
    };
  });
}
