/** Text as Chinese offices save it: UTF-8 with or without BOM, else GBK; `null` when it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes);
}

/** `null` when the bytes are not valid in the encoding; a leading BOM is dropped. */
export function decodeAs(encoding: "utf-8" | "gb18030", bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
