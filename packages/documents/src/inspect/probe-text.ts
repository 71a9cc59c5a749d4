import { type ByteSource, chunksOf } from "../byte-source.ts";
import { type Probe, readableIf } from "./condition.ts";

/** Decodes from end to end in one of the encodings of Chinese offices, without characters that no text has. */
export const probeText: Probe = async (source) => {
  for (const encoding of await candidates(source)) {
    if (await decodes(source, encoding)) return readableIf(true, "not-text");
  }
  return readableIf(false, "not-text");
};

/** Rich text ends with the brace of its first group. */
export const probeRtf: Probe = async (source) => {
  const tail = await source.read(Math.max(0, source.size - 1024), 1024);
  return readableIf(/\}[\s\0]*$/.test(tail.toString("latin1")), "truncated");
};

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

async function candidates(source: ByteSource): Promise<readonly Encoding[]> {
  const mark = (await source.read(0, 2)).toString("hex");
  if (mark === "fffe") return ["utf-16le"];
  return mark === "feff" ? ["utf-16be"] : ["utf-8", "gb18030"];
}

async function decodes(source: ByteSource, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunksOf(source)) {
      if (hasStrangeControl(decoder.decode(chunk, { stream: true }))) return false;
    }
    return !hasStrangeControl(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Control characters other than blanks, form feed and escape. */
const hasStrangeControl = (text: string): boolean => strangeControl.test(text);
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const strangeControl = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;
