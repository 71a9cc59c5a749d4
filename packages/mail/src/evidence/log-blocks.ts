import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

const CHUNK = 256 * 1024;
/** No line of a log is longer; whatever is gets cut, so that a file without line ends does not fill the memory. */
const LONGEST_LINE = 64 * 1024;

/** Whole lines of a file, many at a time, and never more of it in memory than that. `.gz` is unpacked on the way. */
export async function* logBlocks(path: string): AsyncGenerator<string> {
  const file = createReadStream(path, { highWaterMark: CHUNK });
  // A file that cannot be read breaks what reads from here.
  const content = path.endsWith(".gz") ? pipeline(file, createGunzip(), () => undefined) : file;
  let rest = "";
  for await (const chunk of content) {
    const text = rest + Buffer.from(chunk).toString("latin1");
    const end = text.lastIndexOf("\n") + 1;
    if (end > 0) yield text.slice(0, end);
    rest = text.slice(end).slice(-LONGEST_LINE);
  }
  if (rest !== "") yield rest;
}
