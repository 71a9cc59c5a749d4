import { compareByBytes } from "../../filings/byte-order.ts";
import { type Check, finding } from "../check.ts";
import { bySlot, hasContent } from "../same-bytes.ts";

/** The same bytes under several names: one finding for each but the first in byte order of path. */
export const duplicateFile: Check = {
  id: "duplicate-file",
  scope: "files",
  citation: "rule",
  version: 2,
  run: (facts, policy) => {
    const sorted = facts.files.filter(hasContent).toSorted((a, b) => compareByBytes(a.path, b.path));
    return [...Map.groupBy(sorted, ({ sha256 }) => sha256).values()].flatMap(([first, ...others]) =>
      others.map((file) =>
        bySlot(
          policy,
          facts,
          file,
          finding(policy, "duplicate-file", file.path, { first: first?.path ?? "" }),
        ),
      ),
    );
  },
};
