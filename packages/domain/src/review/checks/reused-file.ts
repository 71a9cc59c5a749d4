import { compareByBytes } from "../../filings/byte-order.ts";
import { type Check, finding } from "../check.ts";
import type { PreviousFile } from "../facts.ts";
import { bySlot, hasContent } from "../same-bytes.ts";

/** Byte for byte a file of last year's filing; a third-year report asks for the originals of those years again. */
export const reusedFile: Check = {
  id: "reused-file",
  scope: "checklist",
  run: (facts, policy) => {
    const { files, previous, year } = facts;
    const lastYear = pathsByHash(previous ?? []);
    return files.filter(hasContent).flatMap((file) => {
      const { path, sha256 } = file;
      const before = lastYear.get(sha256);
      if (before === undefined) return [];
      return [
        bySlot(policy, facts, file, finding(policy, "reused-file", path, { before, lastYear: year - 1 })),
      ];
    });
  },
};

/** Of several files with the same bytes the first in byte order of path is named. */
const pathsByHash = (files: readonly PreviousFile[]): ReadonlyMap<string, string> =>
  new Map(files.toSorted((a, b) => compareByBytes(b.path, a.path)).map(({ path, sha256 }) => [sha256, path]));
