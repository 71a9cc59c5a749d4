import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import { type ByteSource, chunksOf } from "../byte-source.ts";
import { encrypted, type Probe, readableIf, unreadable } from "./condition.ts";
import { hasPages } from "./has-pages.ts";
import { opensWithoutPassword } from "./opens-without-password.ts";

/**
 * A PDF opens when it has a header, an end, and a cross-reference section where the end says; it is encrypted when
 * the trailer there says so and a password is asked for (ISO 32000-1, 7.5.4, 7.5.5, 7.5.8, 7.6.1).
 */
export const probePdf: Probe = async (source) => {
  const head = await source.read(0, HEAD_BYTES);
  const start = head.indexOf("%PDF-");
  if (start === -1) return unreadable("damaged");
  const tail = await source.read(Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES);
  const end = lastEnd(tail.toString("latin1"));
  if (end === null) return unreadable("truncated");
  for (const at of new Set([end, start + end])) {
    const trailer = await trailerAt(source, at);
    if (trailer !== null) return (await isLocked(trailer, source)) ? encrypted : withPages(source);
  }
  // Readers rebuild a table that the end misses by a few bytes, as long as there is one.
  const rest = tail.toString("latin1");
  if (await isLocked(rest, source)) return encrypted;
  return readableIf(end < source.size && /\btrailer\b|\/XRef\b/.test(rest), "damaged");
};

const withPages = async (source: ByteSource): Promise<FileCondition> =>
  readableIf(await hasPages(source), "no-pages");

const HEAD_BYTES = 1024;
const TAIL_BYTES = 64 * 1024;
/** A cross-reference table takes 20 bytes an object; this is room for 800,000. */
const TABLE_BYTES = 16 * 1024 * 1024;
const DICTIONARY_BYTES = 64 * 1024;

/** The offset that the last `startxref` names, if `%%EOF` follows it. */
function lastEnd(tail: string): number | null {
  const at = tail.lastIndexOf("startxref");
  const match = at === -1 ? null : /^startxref\s+(\d{1,15})\s+%%EOF/.exec(tail.slice(at, at + 100));
  return match ? Number(match[1]) : null;
}

/** The trailer dictionary of the section at an offset, `null` where there is no section. */
async function trailerAt(source: ByteSource, at: number): Promise<string | null> {
  const head = (await source.read(at, 64)).toString("latin1");
  if (/^\s*\d+\s+\d+\s+obj\b/.test(head)) return dictionaryAt(source, at, "stream");
  if (!/^\s*xref\b/.test(head)) return null;
  const trailer = await findWord(source, at, "trailer");
  return trailer === null ? null : dictionaryAt(source, trailer, "startxref");
}

async function dictionaryAt(source: ByteSource, at: number, end: string): Promise<string> {
  const text = (await source.read(at, DICTIONARY_BYTES)).toString("latin1");
  return text.split(end, 1).join();
}

/** Where a word stands behind an offset, looked for no further than a table is long. */
async function findWord(source: ByteSource, from: number, word: string): Promise<number | null> {
  let at = from;
  let before = Buffer.alloc(0);
  for await (const chunk of chunksOf(source, from, Math.min(source.size, from + TABLE_BYTES))) {
    const joined = Buffer.concat([before, chunk]);
    const found = joined.indexOf(word);
    if (found !== -1) return at - before.length + found;
    at += chunk.length;
    before = joined.subarray(1 - word.length);
  }
  return null;
}

const isLocked = async (trailer: string, source: ByteSource): Promise<boolean> =>
  isEncrypted(trailer) && !(await opensWithoutPassword(source));

/** Not `/EncryptMetadata`. */
const isEncrypted = (trailer: string): boolean => /\/Encrypt(?![A-Za-z])/.test(trailer);
