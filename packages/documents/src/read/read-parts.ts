import type { ByteSource } from "../byte-source.ts";
import { type OfficeParts, officePartsOf } from "../office/office-parts.ts";
import type { Budget } from "./budget.ts";

/** Text of one part of an Office document, as far as there is room for it; `null`: there is none. */
export type ReadPart = (path: string) => Promise<string | null>;

/** Does `work` with the parts of an Office document. The source stays open. Throws as `officePartsOf`. */
export async function withParts<T>(
  source: ByteSource,
  budget: Budget,
  work: (read: ReadPart, parts: OfficeParts) => Promise<T>,
): Promise<T> {
  const parts = await officePartsOf(source);
  return work((path) => readPart(parts, path, budget), parts);
}

async function readPart(parts: OfficeParts, path: string, budget: Budget): Promise<string | null> {
  const part = await parts.beginning(path, budget.markupLeft());
  if (part === null) return null;
  budget.readMarkup(part.bytes);
  if (part.isCut) budget.cut();
  return part.text;
}
