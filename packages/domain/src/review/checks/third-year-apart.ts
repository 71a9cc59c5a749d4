import { type TextParams, textParam } from "../../kernel/fill-text.ts";
import type { Text } from "../../kernel/text.ts";
import { type Check, citationOf, finding } from "../check.ts";

/**
 * The school wants the third-year report and its attachments together with this year's material, and the report is not
 * handed in, or without what its document asks to be attached.
 */
export const thirdYearApart: Check = {
  id: "third-year-apart",
  scope: "duty",
  citation: { schoolOn: "third-year-report" },
  version: 2,
  run: ({ thirdYear, rule }, policy) => {
    if (rule !== "annual-filing" || thirdYear === null) return [];
    const { due, isHandedIn, missing = [] } = thirdYear;
    if (isHandedIn && missing.length === 0) return [];
    const params = { due: due ?? "", ...(isHandedIn ? { about: "attachments", ...listed(missing) } : {}) };
    const apart = finding(policy, "third-year-apart", null, params);
    return [{ ...apart, citation: citationOf(thirdYearApart, policy, rule) }];
  },
};

const listed = (missing: readonly Text[]): TextParams =>
  textParam("missing", {
    zh: missing.map(({ zh }) => `“${zh}”`).join("、"),
    en: missing.map(({ en }) => en).join("; "),
  });
