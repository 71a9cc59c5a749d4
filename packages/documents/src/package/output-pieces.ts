/** Two buffers by turns: one is filled while the reader holds the other. */
export interface OutputPieces {
  /** What is free of the buffer that is being filled. */
  readonly room: () => Buffer;
  /** So much of the room is filled now. */
  readonly advance: (length: number) => void;
  readonly isEmpty: () => boolean;
  /** What has been filled; it stays as it is until the next flush. */
  readonly flush: () => Buffer;
  /** Bytes since the beginning. */
  readonly position: () => number;
}

export function outputPieces(size: number): OutputPieces {
  let [filling, resting] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let used = 0;
  let position = 0;
  return {
    room: () => filling.subarray(used),
    advance: (length) => {
      used += length;
      position += length;
    },
    isEmpty: () => used === 0,
    flush: () => {
      const piece = filling.subarray(0, used);
      [filling, resting] = [resting, filling];
      used = 0;
      return piece;
    },
    position: () => position,
  };
}

/** Puts small bytes in, flushing where a buffer is full. */
export function* put(output: OutputPieces, bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    if (output.room().length === 0) yield output.flush();
    const length = bytes.copy(output.room(), 0, at);
    output.advance(length);
    at += length;
  }
}
