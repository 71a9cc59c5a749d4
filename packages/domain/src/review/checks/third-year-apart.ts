import { type Check, finding } from "../check.ts";
import { schoolCitation } from "../school-citation.ts";

/** The school wants the third-year report together with this year's material, and the report is not handed in. */
export const thirdYearApart: Check = {
  id: "third-year-apart",
  scope: "duty",
  version: 1,
  run: ({ thirdYear, rule }, policy) => {
    if (rule !== "annual-filing" || thirdYear === null || thirdYear.isHandedIn) return [];
    const apart = finding(policy, "third-year-apart", null, { due: thirdYear.due ?? "" });
    return [{ ...apart, citation: schoolCitation(policy, "third-year-report") ?? apart.citation }];
  },
};
