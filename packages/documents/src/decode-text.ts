/** Text as Chinese offices save it: UTF-8 with or without BOM, else GBK; `null` when it is neither. */
export function decodeText(bytes: Uint8Array, isWhole = true): string | null {
  return decodeAs("utf-8", bytes, isWhole) ?? decodeAs("gb18030", bytes, isWhole);
}

/** As `decodeText`, and UTF-16 where the first bytes of the file mark it. */
export function decodeMarkedText(bytes: Uint8Array, isWhole: boolean): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes, isWhole);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes, isWhole);
  return decodeText(bytes, isWhole);
}

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** `null` when the bytes are not valid in the encoding; a leading BOM is dropped, and so is half a character where the text is not whole. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array, isWhole = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
