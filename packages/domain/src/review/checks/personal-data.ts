import { type Check, finding } from "../check.ts";
import type { Finding } from "../finding.ts";
import { personalNumberKinds } from "../reading/personal-number.ts";

/** Identity card, mobile and bank card numbers: of each kind one finding a file, with the first of them masked. */
export const personalData: Check = {
  id: "personal-data",
  scope: "files",
  version: 1,
  run: ({ files }, policy) =>
    files.flatMap(({ path, reading }) =>
      personalNumberKinds.flatMap((kind): Finding[] => {
        const first = reading?.personalData.find((each) => each.kind === kind);
        if (!first || !reading) return [];
        const params = {
          ...{ kind, masked: first.masked, count: reading.personalDataCount[kind] },
          ...(reading.isPartial ? { partial: "yes" } : {}),
        };
        return [finding(policy, "personal-data", path, params, first.place)];
      }),
    ),
};
