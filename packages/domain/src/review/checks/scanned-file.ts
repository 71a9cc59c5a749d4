import { type Check, finding } from "../check.ts";
import { slotOfFile } from "../slot-of-file.ts";

/** Most pages are pictures, so that nothing else can be looked for. Students' own papers are scans by nature. */
export const scannedFile: Check = {
  id: "scanned-file",
  scope: "files",
  version: 1,
  run: (facts, policy) =>
    facts.files.flatMap((file) => {
      const { path, reading } = file;
      if (!reading?.isScan || reading.pages === null) return [];
      const slot = slotOfFile(policy, facts, file)?.slot;
      if (slot && "samples" in slot && slot.samples) return [];
      return [finding(policy, "scanned-file", path, { pages: reading.pages })];
    }),
};
