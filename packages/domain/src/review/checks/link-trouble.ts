import { slotKey } from "../../filings/placement.ts";
import { slotAt } from "../../filings/slot-at.ts";
import { textParam } from "../../kernel/fill-text.ts";
import { type Check, finding } from "../check.ts";

/** A link in place of files that could not be looked at when it was last tried, or is no longer what was registered. */
export const linkTrouble: Check = {
  id: "link-trouble",
  scope: "duty",
  version: 1,
  run: ({ troubledLinks, contents }, policy) =>
    troubledLinks.map(({ title, trouble, checkedOn, placement }) => {
      const course = contents.courses.find(({ id }) => id === placement.course) ?? null;
      const slot = slotAt(policy.association.checklist, placement, course)?.name;
      return finding(policy, "link-trouble", null, {
        ...{ title, trouble, checked: checkedOn, item: slotKey(placement) },
        ...(slot ? textParam("slot", slot) : {}),
      });
    }),
};
