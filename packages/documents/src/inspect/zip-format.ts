import type { ByteSource } from "../byte-source.ts";
import { xmlTokens } from "../office/xml-events.ts";
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
  const declared = typesIn((await readAll(readEntry(types))).toString(), entries);
  const main = mainParts.find(({ pattern }) => declared.some((type) => pattern.test(type)));
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

/** Of the parts that are there, what each is declared to be; a document with its own entities (DOCTYPE) is none of ours. */
function typesIn(types: string, entries: readonly LocatedEntry[]): readonly string[] {
  if (/<!DOCTYPE/i.test(types)) return [];
  const parts = new Set(entries.map(({ path }) => path));
  const found: string[] = [];
  for (const event of xmlTokens(types)) {
    if (event.kind !== "open" || event.name !== "Override") continue;
    const part = event.attribute("PartName") ?? "";
    if (part.startsWith("/") && parts.has(part.slice(1))) found.push(event.attribute("ContentType") ?? "");
  }
  return found;
}
