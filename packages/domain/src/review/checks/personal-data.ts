import { type Check, finding } from "../check.ts";
import type { Finding } from "../finding.ts";
import { personalNumberKinds } from "../reading/personal-number.ts";

/**
 * Identity card, mobile and bank card numbers: of each kind one finding a file, with the first of them masked. The cover
 * of a third-year report asks for the telephone numbers of two persons (annex 2 of the guide), which are no finding there.
 */
export const personalData: Check = {
  id: "personal-data",
  scope: "files",
  citation: "rule",
  version: 2,
  run: ({ files, rule }, policy) =>
    files.flatMap(({ path, reading }) =>
      personalNumberKinds.flatMap((kind): Finding[] => {
        if (!reading) return [];
        const read = reading.personalData.filter((each) => each.kind === kind);
        const raised = rule === "third-year-report" ? read.filter(({ isContact }) => !isContact) : read;
        const [first] = raised;
        if (!first) return [];
        const count = reading.personalDataCount[kind] - (read.length - raised.length);
        const params = {
          ...{ kind, masked: first.masked, count },
          ...(reading.isPartial ? { partial: "yes" } : {}),
        };
        return [finding(policy, "personal-data", path, params, first.place)];
      }),
    ),
};
