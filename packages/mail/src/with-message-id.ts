/** The same mail under another Message-ID; throws on bytes that have none. */
export function withMessageId(raw: Uint8Array, messageId: string): Buffer {
  const bytes = Buffer.from(raw);
  const header = bytes.subarray(0, bytes.indexOf("\r\n\r\n") + 2).toString("latin1");
  // A long Message-ID stands folded, on the line after its name (RFC 5322, clause 2.2.3).
  const replaced = header.replace(/^Message-ID:.*\r\n(?:[ \t].*\r\n)*/im, `Message-ID: ${messageId}\r\n`);
  if (replaced === header) throw new RangeError("These bytes have no Message-ID of their own to replace");
  return Buffer.concat([Buffer.from(replaced, "latin1"), bytes.subarray(header.length)]);
}
