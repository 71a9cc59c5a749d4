import type { Readable } from "node:stream";

/** UTF-8 where the beginning of the text is valid, else the encoding of Chinese Windows. */
export async function textCharset(beginning: Readable): Promise<"utf-8" | "gb18030"> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of beginning as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    return "utf-8";
  } catch (error) {
    // A decoder that refuses throws a TypeError; a store that is away throws anything else.
    if (error instanceof TypeError) return "gb18030";
    throw error;
  }
}
