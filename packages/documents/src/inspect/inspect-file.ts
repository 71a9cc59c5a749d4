import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { ByteSource } from "../byte-source.ts";
import { type Probe, readable, unreadable } from "./condition.ts";
import { type Declaration, declarationOf, type Format } from "./format.ts";
import { probeBmp, probeGif, probeJpg, probePng, probeTiff } from "./probe-image.ts";
import { probeOle2 } from "./probe-ole2.ts";
import { probePdf } from "./probe-pdf.ts";
import { probeRtf, probeText } from "./probe-text.ts";
import { probeOffice, probeZip } from "./probe-zip.ts";
import { SNIFF_BYTES, type Sniffed, sniff } from "./sniff.ts";
import { zipFormat } from "./zip-format.ts";

/**
 * Does a file open, and is it what its name says? `path` is only read for its extension. Total over every content;
 * rejects only where the source does.
 */
export async function inspectFile(path: string, source: ByteSource): Promise<FileCondition> {
  if (source.size === 0) return { kind: "empty" };
  const declared = declarationOf(path);
  if (declared === null) return readable;
  const head = await source.read(0, SNIFF_BYTES);
  const actual = sniff(head) ?? latePdf(declared, head);
  if (actual === "ole2") return inspectOle2(declared, source);
  if (actual === "zip") return inspectZip(declared, source);
  if (actual === null) return inspectUnknown(declared, source);
  return keeps(declared, actual) ? probes[actual](source) : mislabelled(declared, actual);
}

/** Some scanners write a few bytes before the header of a PDF, which every reader forgives. */
const latePdf = (declared: Declaration, head: Buffer): Sniffed | null =>
  keeps(declared, "pdf") && head.includes("%PDF-") ? "pdf" : null;

async function inspectOle2(declared: Declaration, source: ByteSource): Promise<FileCondition> {
  const { format, condition } = await probeOle2(source);
  if (keeps(declared, format)) return condition;
  const isUntold = format === "ole2" && condition.kind !== "readable";
  return isUntold && isOffice(declared) ? condition : mislabelled(declared, format);
}

async function inspectZip(declared: Declaration, source: ByteSource): Promise<FileCondition> {
  const format = await zipFormat(source);
  if (keeps(declared, format)) return format === "zip" ? probeZip(source) : probeOffice(source);
  if (format !== "zip" || !isOffice(declared)) return mislabelled(declared, format);
  const condition = await probeZip(source);
  return condition.kind === "readable" ? mislabelled(declared, format) : condition;
}

/** No signature: text, or nothing that we know. */
async function inspectUnknown(declared: Declaration, source: ByteSource): Promise<FileCondition> {
  const text = await probeText(source);
  if (keeps(declared, "text")) return text;
  return text.kind === "readable" ? mislabelled(declared, "text") : unreadable("damaged");
}

const keeps = ({ formats }: Declaration, format: Format): boolean => formats.includes(format);

const officeFormats: readonly Format[] = ["doc", "xls", "ppt", "docx", "xlsx", "pptx", "ofd"];
const isOffice = ({ formats }: Declaration): boolean =>
  formats.some((format) => officeFormats.includes(format));

const mislabelled = ({ name }: Declaration, actual: Format): FileCondition => ({
  kind: "mislabelled",
  declared: name,
  actual,
});

/** What we know by its first bytes alone. */
const noProbe: Probe = () => Promise.resolve(readable);

const probes: Record<Exclude<Sniffed, "zip" | "ole2">, Probe> = {
  pdf: probePdf,
  rtf: probeRtf,
  html: probeText,
  xml: probeText,
  mht: noProbe,
  png: probePng,
  jpg: probeJpg,
  gif: probeGif,
  bmp: probeBmp,
  tiff: probeTiff,
  rar: noProbe,
  "7z": noProbe,
  gz: noProbe,
};
