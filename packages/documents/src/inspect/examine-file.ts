import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { ByteSource } from "../byte-source.ts";
import { DocumentLocked } from "../office/document-refused.ts";
import { readDocument } from "../read/read-document.ts";
import { encrypted, unreadable } from "./condition.ts";
import { inspectFile } from "./inspect-file.ts";
import { isOfSystem } from "./is-of-system.ts";

/** What opening a file and reading it showed. */
export interface Examination<Value> {
  readonly condition: FileCondition;
  /** `null` where the file does not open, is not what its name says, or is of no kind that is read. */
  readonly value: Value | null;
}

/** What is wanted from a document's text. */
export type Derive<Value> = (text: DocumentText) => Value;

/**
 * Inspects a file and, where it opens, takes from its text what `derive` takes. A file that opens and cannot be read
 * is damaged. Rejects where the source does.
 */
export async function examineFile<Value>(
  path: string,
  source: ByteSource,
  derive: Derive<Value>,
): Promise<Examination<Value>> {
  const condition = await inspectFile(path, source);
  if (condition.kind !== "readable" && condition.kind !== "active") return { condition, value: null };
  const text = await textOf(path, source);
  if (text !== null && "kind" in text) return { condition: text, value: null };
  return { condition, value: text === null ? null : derive(text) };
}

async function textOf(path: string, source: ByteSource): Promise<DocumentText | FileCondition | null> {
  try {
    return await readDocument(path, source);
  } catch (error) {
    if (isOfSystem(error)) throw error;
    return error instanceof DocumentLocked ? encrypted : unreadable("damaged");
  }
}
