import { textParam } from "../../kernel/fill-text.ts";
import { resolveCitation } from "../../policy/resolve-citation.ts";
import { type Check, finding } from "../check.ts";
import { missingAttachments } from "../missing-attachments.ts";

/**
 * By the names of its files, a third-year report came without something that its document asks to be attached. What there
 * may be none of is a note.
 */
export const missingAttachment: Check = {
  id: "missing-attachment",
  scope: "files",
  citation: "place",
  version: 1,
  run: ({ rule, files, contents }, policy) => {
    // A link may hold what the package does not.
    if (contents.links.length > 0) return [];
    const paths = files.map(({ path }) => path);
    return missingAttachments(policy, rule, paths).map(({ name, citation, attached }) => ({
      ...finding(policy, "missing-attachment", null, {
        ...textParam("slot", name),
        ...(attached.asked === "where-any" ? { optional: "yes" } : {}),
      }),
      ...(attached.asked === "where-any" ? { severity: "info" } : {}),
      citation: resolveCitation(policy, citation),
    }));
  },
};
