import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { ByteSource } from "../byte-source.ts";
import { type CompoundFile, type CompoundStream, openCompoundFile } from "./compound-file.ts";
import { active, encrypted, readable, unreadable } from "./condition.ts";
import type { Format } from "./format.ts";

export interface Ole2Answer {
  readonly format: Format;
  readonly condition: FileCondition;
}

/** What an OLE2 container holds and whether it opens: the old Office formats, or a new one behind a password. */
export async function probeOle2(source: ByteSource): Promise<Ole2Answer> {
  const file = await openCompoundFile(source);
  if (file === "truncated" || file === "damaged") return { format: "ole2", condition: unreadable(file) };
  const names = new Set(file.streams.map(({ name }) => name));
  if (names.has("EncryptedPackage")) return { format: "ole2", condition: encrypted };
  const kind = kinds.find(({ main }) => main.some((name) => names.has(name)));
  const stream = file.streams.find(({ name }) => kind?.main.includes(name));
  if (!kind || !stream) return { format: "ole2", condition: readable };
  return { format: kind.format, condition: await conditionOf(file, stream, kind, names) };
}

interface Kind {
  readonly format: Format;
  /** Names of its main stream. */
  readonly main: readonly string[];
  readonly isLocked: (head: Buffer, names: ReadonlySet<string>) => boolean;
}

const kinds: readonly Kind[] = [
  { format: "doc", main: ["WordDocument"], isLocked: (head) => isLockedDocument(head) },
  { format: "xls", main: ["Workbook", "Book"], isLocked: (head) => isLockedWorkbook(head) },
  { format: "ppt", main: ["PowerPoint Document"], isLocked: (_, names) => names.has("EncryptedSummary") },
];

async function conditionOf(
  file: CompoundFile,
  stream: CompoundStream,
  { isLocked }: Kind,
  names: ReadonlySet<string>,
): Promise<FileCondition> {
  if (!(await file.isWhole())) return unreadable("truncated");
  if (isLocked(await file.head(stream), names)) return encrypted;
  // [MS-OVBA] 2.3.4.1: the stream that every project of macros has.
  return names.has("_VBA_PROJECT") ? active("macros") : readable;
}

/** [MS-DOC] 2.5.2: bit F of the base of the file information block. */
const isLockedDocument = (head: Buffer): boolean =>
  head.length >= 12 && (head.readUInt16LE(10) & 0x0100) !== 0;

/** [MS-XLS] 2.4.117: a FilePass record near the start of the workbook. */
function isLockedWorkbook(head: Buffer): boolean {
  for (let at = 0; at + 4 <= head.length; at += 4 + head.readUInt16LE(at + 2)) {
    if (head.readUInt16LE(at) === 0x002f) return true;
  }
  return false;
}
