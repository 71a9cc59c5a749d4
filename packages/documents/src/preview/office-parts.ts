import { readAll } from "../read-all.ts";
import { archiveLimits } from "../zip/limits.ts";
import { openZip } from "../zip/open-zip.ts";
import { PreviewRefused } from "./preview-refused.ts";

/** The parts of an Office document, read one at a time and each within limits. */
export interface OfficeParts {
  /** `null`: there is none. */
  readonly text: (path: string) => Promise<string | null>;
  /** `null`: there is none, or more than `mostBytes`. */
  readonly bytes: (path: string, mostBytes: number) => Promise<Buffer | null>;
  readonly close: () => Promise<void>;
}

/** A part is read into memory whole. */
const LARGEST_PART = 24 * 1024 ** 2;
const limits = { ...archiveLimits, entryBytes: 256 * 1024 ** 2, unpackedBytes: 512 * 1024 ** 2 };

/** Throws `PreviewRefused` where the file is no archive that may be opened. */
export async function openOfficeParts(content: Uint8Array | string): Promise<OfficeParts> {
  // No part is an archive, and a thread that is ended could not tidy up what it had unpacked.
  const opened = await openZip(content, limits, null);
  if (!opened.ok) throw new PreviewRefused(opened.error.rule);
  const archive = opened.value;
  const entries = new Map(archive.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const read = async (path: string, mostBytes: number): Promise<Buffer | "absent" | "large"> => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return "absent";
    return entry.size > mostBytes ? "large" : readAll(archive.read(entry));
  };
  return {
    text: async (path) => {
      const bytes = await read(path, LARGEST_PART);
      if (bytes === "large") throw new PreviewRefused(`${path} is too large`);
      return bytes === "absent" ? null : textOf(bytes);
    },
    bytes: async (path, mostBytes) => {
      const bytes = await read(path, mostBytes);
      return typeof bytes === "string" ? null : bytes;
    },
    close: archive.close,
  };
}

const textOf = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
