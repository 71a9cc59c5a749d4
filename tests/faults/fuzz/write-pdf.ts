import { deflateSync } from "node:zlib";

/** Objects by their number, and what stands behind them. */
export interface Written {
  readonly objects: Readonly<Record<number, string | Buffer>>;
  readonly trailer: string;
  /** An object of its own instead of a table (ISO 32000-1, 7.5.8). */
  readonly section?: Buffer;
}

export function writePdf({ objects, trailer, section }: Written): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n", "latin1")];
  const offsets = new Map<number, number>();
  let length = 15;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const addObject = (number: number, content: string | Buffer): void => {
    offsets.set(number, length);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(content), Buffer.from("\nendobj\n")]));
  };
  for (const [number, content] of Object.entries(objects)) addObject(Number(number), content);
  const at = length;
  if (section) addObject(50_000, section);
  else add(Buffer.from(tableOf(offsets, trailer)));
  add(Buffer.from(`\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

function tableOf(offsets: ReadonlyMap<number, number>, trailer: string): string {
  const rows = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
  const size = trailer.includes("/Size") ? "" : `/Size ${Math.max(...offsets.keys()) + 1}`;
  return `xref\n0 1\n0000000000 65535 f \n${rows.join("")}trailer\n<< ${size} ${trailer} >>`;
}

export function stream(content: string, says = ""): string {
  return `<< ${says} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

export function packedStream(says: string, content: Buffer, filter = "/FlateDecode"): Buffer {
  const packed = deflateSync(content, { level: 1 });
  return Buffer.concat([
    Buffer.from(`<< ${says} /Filter ${filter} /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}
