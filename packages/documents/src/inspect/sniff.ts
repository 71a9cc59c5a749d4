import type { Format } from "./format.ts";

/** Formats that the first bytes tell; what is inside a zip or an OLE2 container is told by its parts. */
export type Sniffed = Exclude<Format, "docx" | "xlsx" | "pptx" | "ofd" | "doc" | "xls" | "ppt" | "text">;

/** How much of a file `sniff` looks at. */
export const SNIFF_BYTES = 1024;

/** What the first bytes say; `null` where they say nothing. */
export function sniff(head: Buffer): Sniffed | null {
  const known = signatures.find(({ bytes }) => startsWith(head, bytes));
  if (known) return known.format;
  if (isBitmap(head)) return "bmp";
  const start = head.toString("latin1").replace(/^(\xEF\xBB\xBF)?\s*/, "");
  return markups.find(({ pattern }) => pattern.test(start))?.format ?? null;
}

const signatures: readonly { readonly format: Sniffed; readonly bytes: string }[] = [
  { format: "pdf", bytes: "%PDF-" },
  { format: "zip", bytes: "PK\x03\x04" },
  { format: "zip", bytes: "PK\x05\x06" },
  { format: "ole2", bytes: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" },
  { format: "png", bytes: "\x89PNG\r\n\x1A\n" },
  { format: "jpg", bytes: "\xFF\xD8\xFF" },
  { format: "gif", bytes: "GIF87a" },
  { format: "gif", bytes: "GIF89a" },
  { format: "tiff", bytes: "II\x2A\x00" },
  { format: "tiff", bytes: "MM\x00\x2A" },
  { format: "tiff", bytes: "II\x2B\x00" },
  { format: "tiff", bytes: "MM\x00\x2B" },
  { format: "rar", bytes: "Rar!\x1A\x07" },
  { format: "7z", bytes: "7z\xBC\xAF\x27\x1C" },
  { format: "gz", bytes: "\x1F\x8B\x08" },
];

const markups: readonly { readonly format: Sniffed; readonly pattern: RegExp }[] = [
  { format: "rtf", pattern: /^\{\\rtf/ },
  { format: "html", pattern: /^<(!doctype\s+html|html|head|body|table)\b/i },
  { format: "xml", pattern: /^<\?xml\b/ },
  { format: "mht", pattern: /^MIME-Version:/i },
];

const startsWith = (head: Buffer, bytes: string): boolean =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes, "latin1"));

/** Two letters are no proof, so the reserved field has to be empty as well. */
const isBitmap = (head: Buffer): boolean =>
  startsWith(head, "BM") && head.length >= 26 && head.readUInt32LE(6) === 0;
