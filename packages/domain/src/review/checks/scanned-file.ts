import { extensionOf } from "../../kernel/extension-of.ts";
import { type Check, finding } from "../check.ts";
import type { SortedFile } from "../facts.ts";
import { slotOfFile } from "../slot-of-file.ts";

/**
 * Nothing can be looked for in a file: most of its pages are pictures, or it opens and is of a format that the readers
 * do not know. Students' own papers are scans by nature.
 */
export const scannedFile: Check = {
  id: "scanned-file",
  scope: "files",
  citation: "rule",
  version: 2,
  run: (facts, policy) =>
    facts.files.flatMap((file) => {
      const { path, reading } = file;
      if (isUnread(file)) return [finding(policy, "scanned-file", path, { format: extensionOf(path) })];
      if (!reading?.isScan || reading.pages === null) return [];
      const slot = slotOfFile(policy, facts, file)?.slot;
      if (slot && "samples" in slot && slot.samples) return [];
      return [finding(policy, "scanned-file", path, { pages: reading.pages })];
    }),
};

const isUnread = ({ path, reading, condition }: SortedFile): boolean =>
  reading === null &&
  (condition.kind === "readable" || condition.kind === "active") &&
  unreadFormats.includes(extensionOf(path));

/** Documents with words that no reader takes; those of WPS Office are read where they are of the newer kind. */
const unreadFormats: readonly string[] = [
  ...["doc", "dot", "xls", "ppt", "pps", "rtf", "mht"],
  ...["wps", "et", "dps", "pptx", "ppsx", "pptm", "ofd"],
];
