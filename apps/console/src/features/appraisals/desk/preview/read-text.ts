/** A longer text is for the program that made it. */
const MOST_BYTES = 16 * 1024 ** 2;

export interface ReadText {
  readonly text: string;
  /** The rest was left out. */
  readonly isCut: boolean;
}

/** The text at an address, in the characters that its answer names. Throws where there is none. */
export async function readText(url: string, signal: AbortSignal): Promise<ReadText> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw new Error(`${response.status}`);
  const decoder = new TextDecoder(charsetOf(response));
  const reader = response.body.getReader();
  const pieces: string[] = [];
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(decoder.decode(next.value, { stream: true }));
    bytes += next.value.length;
    if (bytes < MOST_BYTES) continue;
    await reader.cancel();
    return { text: pieces.join(""), isCut: true };
  }
  return { text: pieces.join("") + decoder.decode(), isCut: false };
}

const charsetOf = ({ headers }: Response): string =>
  /charset=([\w-]+)/i.exec(headers.get("content-type") ?? "")?.[1] ?? "utf-8";
