import { eventually } from "./eventually.ts";
import type { SignedIn } from "./sign-in.ts";

/** Uploads a zip into a filing as the console does, and waits until the worker has taken it apart. */
export async function sendArchive(
  person: SignedIn,
  filingId: string,
  name: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const location = await beginUpload(person, filingId, name, content.byteLength);
  const sent = await sendBytes(person, location, content, 0);
  if (sent.status !== 204) throw new Error(`Sending ${name}: ${sent.status} ${await sent.text()}`);
  await eventually(`${name} is taken apart`, async () => {
    const { arrivals, files } = await person.api.filings.get.query({ id: filingId });
    const refused = arrivals.find(({ problem }) => problem !== null);
    if (refused) throw new Error(`${name}: ${JSON.stringify(refused.problem)}`);
    return arrivals.length === 0 && files.length > 0;
  });
}

/** Announces an archive; where its bytes go. */
export async function beginUpload(
  person: Pick<SignedIn, "fetch">,
  filingId: string,
  name: string,
  size: number,
): Promise<string> {
  const begun = await announceUpload(person, filingId, name, size);
  const location = begun.headers.get("location");
  if (location === null) throw new Error(`Announcing ${name}: ${begun.status} ${await begun.text()}`);
  return location;
}

/** The answer itself, where it may be a refusal. */
export const announceUpload = (
  { fetch }: Pick<SignedIn, "fetch">,
  filingId: string,
  name: string,
  size: number,
): Promise<Response> =>
  fetch(`/api/filings/${filingId}/uploads`, {
    method: "POST",
    headers: {
      "tus-resumable": "1.0.0",
      "upload-length": String(size),
      "upload-metadata": `path ${encoded(name)},kind ${encoded("archive")}`,
    },
  });

export const sendBytes = (
  { fetch }: Pick<SignedIn, "fetch">,
  location: string,
  content: BodyInit,
  offset: number,
): Promise<Response> =>
  fetch(location, {
    method: "PATCH",
    headers: {
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": String(offset),
    },
    body: content,
    ...(content instanceof ReadableStream ? { duplex: "half" } : {}),
  });

/** How much of it has come. */
export async function receivedOf({ fetch }: Pick<SignedIn, "fetch">, location: string): Promise<number> {
  const { headers } = await fetch(location, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } });
  return Number(headers.get("upload-offset"));
}

const encoded = (text: string): string => Buffer.from(text).toString("base64");
