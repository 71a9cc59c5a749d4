import { slotKey } from "../../filings/placement.ts";
import { slotAt } from "../../filings/slot-at.ts";
import { textParam } from "../../kernel/fill-text.ts";
import { type Check, finding } from "../check.ts";

/**
 * A link in place of files that could not be looked at when it was last tried, or is no longer what was registered. One
 * that was never tried as it is now is a note.
 */
export const linkTrouble: Check = {
  id: "link-trouble",
  scope: "duty",
  citation: "rule",
  version: 2,
  run: ({ troubledLinks, contents }, policy) =>
    troubledLinks.map(({ title, url, trouble, checkedOn, placement }) => {
      const course = contents.courses.find(({ id }) => id === placement.course) ?? null;
      const slot = slotAt(policy.association.checklist, placement, course)?.name;
      const said = finding(policy, "link-trouble", null, {
        ...{ title, url, trouble, checked: checkedOn, item: slotKey(placement) },
        ...(slot ? textParam("slot", slot) : {}),
      });
      return trouble === "unchecked" ? { ...said, severity: "info" } : said;
    }),
};
