const PIECE_BYTES = 1024 * 1024;

/** The same bytes in pieces of at least a mebibyte but for the last, so that many small ones cost no more than few large. */
export async function* gatherBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (chunk.byteLength === 0) continue;
    held.push(chunk);
    size += chunk.byteLength;
    if (size < PIECE_BYTES) continue;
    yield joined(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield joined(held, size);
}

function joined(parts: readonly Uint8Array[], size: number): Buffer {
  const [first] = parts;
  return first && parts.length === 1
    ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
    : Buffer.concat(parts, size);
}
