import type { ByteRange } from "@goodstanding/storage/open-storage";

/**
 * What a `Range` header asks for of so many bytes (RFC 9110, section 14): `whole` where there is none, where it is none
 * that we know, or where it asks for several; `none` where it lies outside.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | "whole" | "none" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "none" : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === "" ? size : Math.min(Number(last) + 1, size);
  if (last !== "" && Number(last) < start) return "whole";
  return start >= size ? "none" : { start, end };
}
