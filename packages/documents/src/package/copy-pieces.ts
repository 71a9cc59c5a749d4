/** All of an archive that is known to be small; its pieces are copied, because their memory is used again. */
export async function copyPieces(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const copies: Buffer[] = [];
  for await (const piece of pieces) copies.push(Buffer.from(piece));
  return Buffer.concat(copies);
}
