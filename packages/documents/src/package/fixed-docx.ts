import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { Document, type ISectionOptions, Packer } from "docx";
import { fixedOfficeFile } from "./fixed-office-file.ts";

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
  return fixedOfficeFile(bytes, date, { "docProps/core.xml": dated(date), "word/document.xml": body });
}

const FONT = "仿宋";

/** The present moment stands in the core properties alone. */
const dated =
  (date: LocalDate) =>
  (core: string): string =>
    core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`);
