import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { Document, type ISectionOptions, Packer } from "docx";
import { readAll } from "../read-all.ts";
import { openZip } from "../zip/open-zip.ts";
import { copyPieces } from "./copy-pieces.ts";
import { openedBytes } from "./opened-file.ts";
import { type PackedFile, packZip } from "./pack-zip.ts";

export interface DocxOptions {
  readonly title: string;
  readonly creator: string;
  readonly date: LocalDate;
  /** Changes the body as it was written; the whole of it in WordprocessingML. */
  readonly body?: (xml: string) => string;
}

/** A Word document set in 仿宋 whose bytes follow from its content: no present moment in its properties or its zip. */
export async function fixedDocx(
  sections: readonly ISectionOptions[],
  { title, creator, date, body = (xml) => xml }: DocxOptions,
): Promise<Buffer> {
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    styles: {
      default: {
        document: {
          run: { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: FONT }, size: 24 },
        },
      },
    },
    sections: [...sections],
  });
  const bytes = await Packer.toBuffer(document);
  return copyPieces(
    packZip(await partsOf(bytes, { "docProps/core.xml": dated(date), "word/document.xml": body }), { date }),
  );
}

const FONT = "仿宋";

/** The parts of the document, some of them rewritten. */
async function partsOf(
  docx: Buffer,
  rewrite: Readonly<Record<string, (xml: string) => string>>,
): Promise<PackedFile[]> {
  const opened = await openZip(docx);
  if (!opened.ok) throw new Error(`A document that was just made could not be opened: ${opened.error.rule}`);
  const { entries, read, close } = opened.value;
  const parts: PackedFile[] = [];
  for (const entry of entries) {
    const content = await readAll(read(entry));
    const change = rewrite[entry.path];
    parts.push(partOf(entry.path, change ? Buffer.from(change(content.toString())) : content));
  }
  await close();
  return parts;
}

/** The present moment stands in the core properties alone. */
const dated =
  (date: LocalDate) =>
  (core: string): string =>
    core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`);

const partOf = (path: string, content: Buffer): PackedFile => ({
  path,
  size: content.length,
  open: () => Promise.resolve(openedBytes(content)),
});
