import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/**
 * Has this process unpack what comes to `DecompressionStream` in one call when all of it is there. The reader of PDFs
 * unpacks every stream of a few kilobytes with it, which by Node's own way through threads takes half of its time. For a
 * process that has nothing else to do meanwhile.
 */
export function inflateAtOnce(): void {
  globalThis.DecompressionStream = AtOnce;
}

type Format = ConstructorParameters<typeof DecompressionStream>[0];

class AtOnce
  extends TransformStream<NodeJS.BufferSource, Uint8Array<ArrayBuffer>>
  implements DecompressionStream
{
  constructor(format: Format) {
    const packed: Uint8Array[] = [];
    super({
      transform: (chunk) => void packed.push(bytesOf(chunk)),
      flush: (out) => {
        const unpacked = unpack[format](Buffer.concat(packed), { maxOutputLength: MOST_BYTES });
        if (unpacked.length > 0) out.enqueue(unpacked);
      },
    });
  }
}

const bytesOf = (chunk: NodeJS.BufferSource): Uint8Array =>
  ArrayBuffer.isView(chunk)
    ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : new Uint8Array(chunk);

const unpack = {
  deflate: inflateSync,
  "deflate-raw": inflateRawSync,
  gzip: gunzipSync,
  brotli: brotliDecompressSync,
};

/** What is larger fails as if it were damaged; what a process may hold in all ends it soon after. */
const MOST_BYTES = 256 * 1024 ** 2;
