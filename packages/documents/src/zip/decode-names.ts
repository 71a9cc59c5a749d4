import { decodeAs } from "../decode-text.ts";
import { refuse } from "./archive-error.ts";
import type { DirectoryRecord } from "./directory.ts";

/**
 * Names as their packer meant them. With flag bit 11 they are UTF-8. Without it one packer wrote all of them, so
 * one name that is no UTF-8 makes all of them GBK: 目录 in GBK happens to be valid UTF-8 as well.
 */
export function decodeNames(records: readonly DirectoryRecord[]): readonly string[] {
  const encoding = records.filter(isUnflagged).every(isUtf8) ? "utf-8" : "gb18030";
  return records.map(
    (record) =>
      decodeAs(isUnflagged(record) ? encoding : "utf-8", record.nameBytes) ??
      refuse("unreadable-name", record.nameBytes.toString("latin1")),
  );
}

const UTF8_FLAG = 0x0800;
const isUnflagged = ({ flags }: DirectoryRecord): boolean => (flags & UTF8_FLAG) === 0;
const isUtf8 = ({ nameBytes }: DirectoryRecord): boolean => decodeAs("utf-8", nameBytes) !== null;
