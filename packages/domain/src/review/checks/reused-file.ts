import { compareByBytes } from "../../filings/byte-order.ts";
import { type Check, finding } from "../check.ts";
import type { FiledFile } from "../facts.ts";
import { bySlot, hasContent } from "../same-bytes.ts";

/** Byte for byte a file of an earlier filing; a third-year report asks for the originals of those years again. */
export const reusedFile: Check = {
  id: "reused-file",
  scope: "checklist",
  citation: "rule",
  version: 2,
  run: (facts, policy) => {
    const before = byHash(facts.earlier ?? []);
    return facts.files.filter(hasContent).flatMap((file) => {
      const same = before.get(file.sha256);
      if (same === undefined) return [];
      const params = { before: same.path, lastYear: same.year };
      return [bySlot(policy, facts, file, finding(policy, "reused-file", file.path, params))];
    });
  },
};

/** Of several files with the same bytes the latest is named, the first in byte order of path. */
const byHash = (files: readonly FiledFile[]): ReadonlyMap<string, FiledFile> =>
  new Map(
    files
      .toSorted((a, b) => a.year - b.year || compareByBytes(b.path, a.path))
      .map((file) => [file.sha256, file]),
  );
