import { utf8Length } from "./byte-order.ts";
import { limits } from "./limits.ts";

/** An extension is kept whole up to so many bytes. */
const MAX_EXTENSION_BYTES = 32;

/**
 * A file's or folder's name that every system can unpack: without characters that Windows forbids, without dots or
 * spaces at its end, `mark` before the extension, no longer than one part of a path may be.
 */
export function packageName(name: string, mark: string): string {
  const clean = name
    .normalize("NFC")
    .replace(forbidden, "")
    .replace(/[. ]+$/u, "");
  const dot = clean.lastIndexOf(".");
  const hasExtension = dot > 0 && utf8Length(clean.slice(dot)) <= MAX_EXTENSION_BYTES;
  const extension = hasExtension ? clean.slice(dot) : "";
  const stem = hasExtension ? clean.slice(0, dot) : clean;
  const room = limits.segmentBytes - utf8Length(extension) - utf8Length(mark);
  return `${shortened(stem === "" ? "_" : stem, room)}${mark}${extension}`;
}

const forbidden = /[/\\:*?"<>|]/gu;

/** Cut between characters, never inside one. */
function shortened(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) return kept;
    kept += character;
  }
  return kept;
}
