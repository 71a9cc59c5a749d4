import { compareByBytes } from "../../filings/byte-order.ts";
import { type Check, finding } from "../check.ts";
import type { FiledFile } from "../facts.ts";
import { bySlot, hasContent } from "../same-bytes.ts";

/** Byte for byte a file that another programme of the school has filed; of standing documents and shared courses a note. */
export const sharedFile: Check = {
  id: "shared-file",
  scope: "checklist",
  citation: "rule",
  version: 2,
  run: (facts, policy) => {
    const others = byHash(facts.elsewhere);
    return facts.files.filter(hasContent).flatMap((file) => {
      const same = others.get(file.sha256);
      if (same === undefined) return [];
      const params = { programme: same.programme, otherYear: same.year, other: same.path };
      return [bySlot(policy, facts, file, finding(policy, "shared-file", file.path, params))];
    });
  },
};

/** Of several files with the same bytes the latest is named, the first in byte order of programme and path. */
const byHash = (files: readonly FiledFile[]): ReadonlyMap<string, FiledFile> =>
  new Map(
    files
      .toSorted(
        (a, b) =>
          a.year - b.year || compareByBytes(b.programme, a.programme) || compareByBytes(b.path, a.path),
      )
      .map((file) => [file.sha256, file]),
  );
