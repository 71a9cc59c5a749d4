import type { ByteSource } from "../byte-source.ts";
import { readAll } from "../read-all.ts";
import { refusalOf } from "../zip/archive-error.ts";
import { archiveLimits } from "../zip/limits.ts";
import { listEntries } from "../zip/list-entries.ts";
import type { LocatedEntry } from "../zip/locate-entries.ts";
import { readEntry } from "../zip/read-entry.ts";
import type { Format } from "./format.ts";

/** Which of the formats that are zips this is; a zip that does not open is just that. */
export async function zipFormat(source: ByteSource): Promise<Format> {
  const format = await refusalOf(async () => formatOf(await listEntries(source, archiveLimits)));
  return format.ok ? format.value : "zip";
}

async function formatOf(entries: readonly LocatedEntry[]): Promise<Format> {
  if (entries.some(({ path }) => path === "OFD.xml")) return "ofd";
  const types = entries.find(({ path }) => path === "[Content_Types].xml");
  if (!types || types.size > TYPES_BYTES) return "zip";
  const text = (await readAll(readEntry(types))).toString();
  const main = mainParts.find(({ pattern }) => hasPart(text, pattern, entries));
  return main?.format ?? "zip";
}

const TYPES_BYTES = 1024 * 1024;

/** Content types of main parts (ECMA-376 part 1), with and without macros, documents and templates. */
const mainParts: readonly { readonly format: Format; readonly pattern: RegExp }[] = [
  {
    format: "docx",
    pattern: /word(processingml\.(document|template)|\.(document|template)\.macroEnabled)\.main\+xml/i,
  },
  {
    format: "xlsx",
    pattern: /(spreadsheetml\.(sheet|template)|excel\.(sheet|template)\.macroEnabled)\.main\+xml/i,
  },
  {
    format: "pptx",
    pattern: /(presentationml|powerpoint)\.(presentation|slideshow|template)(\.macroEnabled)?\.main\+xml/i,
  },
];

/** The type is declared for a part that is there; a document with its own entities (DOCTYPE) is none of ours. */
function hasPart(types: string, pattern: RegExp, entries: readonly LocatedEntry[]): boolean {
  if (/<!DOCTYPE/i.test(types)) return false;
  return [...types.matchAll(/<Override\b[^>]*>/g)].some(([override]) => {
    const part = /\bPartName\s*=\s*["']\/([^"']*)["']/.exec(override)?.[1];
    return pattern.test(override) && entries.some(({ path }) => path === part);
  });
}
