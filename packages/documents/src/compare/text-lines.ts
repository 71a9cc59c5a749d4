import type { Block, Cell, DocumentText } from "@goodstanding/domain/review/reading/document-text";

/** A paragraph, a heading or a row of a table with its cells parted by tabs. */
export interface TextLine {
  readonly kind: "heading" | "paragraph" | "row";
  /** From 1; `null` where the format has no fixed pages. */
  readonly page: number | null;
  readonly text: string;
}

export interface TextLines {
  readonly lines: readonly TextLine[];
  /** Something follows that is not here. */
  readonly truncated: boolean;
}

/** More is nothing that two people hold side by side. */
export const textLimits = { lines: 4000, charactersALine: 4000 } as const;

/** A document's text line by line, up to the limits. */
export function textLines({ blocks, truncated }: DocumentText): TextLines {
  const all = blocks.flatMap(linesOf).filter(({ text }) => text !== "");
  const lines = all.slice(0, textLimits.lines).map((line) => ({ ...line, text: cut(line.text) }));
  const isCut = lines.some(({ text }, at) => text !== all[at]?.text);
  return { lines, truncated: truncated || isCut || all.length > lines.length };
}

const cut = (text: string): string => text.slice(0, textLimits.charactersALine);

function linesOf(block: Block): readonly TextLine[] {
  if (block.kind !== "table") return [{ kind: block.kind, page: block.page, text: block.text.trim() }];
  const rows = block.rows.map((row) => ({ kind: "row" as const, page: block.page, text: rowText(row) }));
  return block.name === null ? rows : [{ kind: "heading", page: block.page, text: block.name }, ...rows];
}

const rowText = (row: readonly Cell[]): string =>
  row
    .map((cell) => String(cell ?? "").trim())
    .join("\t")
    .trimEnd();
