import { type ByteSource, chunksOf } from "../byte-source.ts";
import { type Probe, readable, readableIf, unreadable } from "./condition.ts";

const TAIL_BYTES = 64 * 1024;
const tailOf = (source: ByteSource): Promise<Buffer> =>
  source.read(Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES);

/** Begins with its header chunk and ends with `IEND` (PNG specification, 11.2). */
export const probePng: Probe = async (source) => {
  const head = await source.read(0, 33);
  if (head.length < 33) return unreadable("truncated");
  if (
    head.toString("latin1", 12, 16) !== "IHDR" ||
    head.readUInt32BE(16) === 0 ||
    head.readUInt32BE(20) === 0
  ) {
    return unreadable("damaged");
  }
  return readableIf((await tailOf(source)).includes("IEND\xAE\x42\x60\x82", 0, "latin1"), "truncated");
};

/** Segments lead to a scan, and an end marker follows it (ITU-T T.81, B.1). Phones append films behind the end. */
export const probeJpg: Probe = async (source) => {
  const scan = await findScan(source);
  if (typeof scan === "string") return unreadable(scan);
  if ((await tailOf(source)).includes(END_OF_IMAGE, Math.max(0, scan - source.size + TAIL_BYTES)))
    return readable;
  let before = Buffer.alloc(0);
  for await (const chunk of chunksOf(source, scan)) {
    const joined = Buffer.concat([before, chunk]);
    if (joined.includes(END_OF_IMAGE)) return readable;
    before = joined.subarray(-1);
  }
  return unreadable("truncated");
};

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const START_OF_SCAN = 0xda;
const MAX_SEGMENTS = 10_000;

/** Where the first scan begins. */
async function findScan(source: ByteSource): Promise<number | "truncated" | "damaged"> {
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS; count++) {
    const segment = await source.read(at, 4);
    if (segment.length < 4) return "truncated";
    if (segment.readUInt8(0) !== 0xff) return "damaged";
    const marker = segment.readUInt8(1);
    if (marker === START_OF_SCAN) return at;
    // 0xff before a marker is filling.
    at += marker === 0xff ? 1 : 2 + segment.readUInt16BE(2);
  }
  return "damaged";
}

/** Ends with the trailer byte; some programs fill up behind it. */
export const probeGif: Probe = async (source) => {
  const tail = await tailOf(source);
  const last = tail.findLastIndex((byte) => byte !== 0 && byte !== 0x0a && byte !== 0x0d);
  return readableIf(source.size > 13 && tail[last] === 0x3b, "truncated");
};

/** The size that the header states is there. */
export const probeBmp: Probe = async (source) => {
  const head = await source.read(0, 26);
  if (head.length < 26) return unreadable("truncated");
  return readableIf(head.readUInt32LE(2) <= source.size && head.readUInt32LE(10) < source.size, "truncated");
};

/** The first directory of the image lies inside the file (TIFF 6.0, section 2; BigTIFF counts in eight bytes). */
export const probeTiff: Probe = async (source) => {
  const head = await source.read(0, 16);
  if (head.length < 16) return unreadable("truncated");
  const isLittle = head.readUInt8(0) === 0x49;
  const isBig = viewOf(head).getUint16(2, isLittle) === 43;
  const at = isBig ? Number(viewOf(head).getBigUint64(8, isLittle)) : viewOf(head).getUint32(4, isLittle);
  const count = at < source.size ? await source.read(at, 8) : Buffer.alloc(0);
  if (count.length < 8) return unreadable("truncated");
  const entries = isBig
    ? Number(viewOf(count).getBigUint64(0, isLittle))
    : viewOf(count).getUint16(0, isLittle);
  const end = at + (isBig ? 16 + entries * 20 : 6 + entries * 12);
  return readableIf(at >= 8 && end <= source.size, "truncated");
};

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
