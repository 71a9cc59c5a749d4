import { attachmentGaps } from "../../filings/attachment-gaps.ts";
import type { Check } from "../check.ts";

/** By the names of its files, a third-year report came without something that its document asks to be attached. */
export const missingAttachment: Check = {
  id: "missing-attachment",
  scope: "files",
  citation: "place",
  version: 1,
  run: ({ rule, files, contents }, policy) =>
    attachmentGaps(policy, rule, { files, links: contents.links }).map(
      ({ rule: found, severity, citation, file, params }) => ({
        ...{ rule: found, severity, citation, file, place: null, params },
      }),
    ),
};
