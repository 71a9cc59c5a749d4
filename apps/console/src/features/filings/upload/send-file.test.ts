import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { AT_ONCE_BYTES, fingerprintOf, sendTo, uploadEndpoint } from "./send-file.ts";
import type { UploadSource } from "./upload-item.ts";

/** A server of the protocol, as far as the console speaks it; what it holds outlives a "reload". */
const uploads = new Map<string, { length: number; metadata: string; bytes: Buffer }>();
const asked: string[] = [];
let trouble: ((request: IncomingMessage) => { status: number; body: string } | null) | null = null;
const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  asked.push(method);
  const wrong = trouble?.(request);
  if (wrong) {
    response.statusCode = wrong.status;
    return void response.end(wrong.body);
  }
  response.setHeader("tus-resumable", "1.0.0");
  if (method === "POST") {
    const location = `${url}/u${uploads.size + 1}`;
    const metadata = String(headers["upload-metadata"]);
    const bytes = await bytesOf(request);
    uploads.set(location, { length: Number(headers["upload-length"]), metadata, bytes });
    response.setHeader("location", location);
    response.setHeader("upload-offset", bytes.length);
    response.statusCode = 201;
    return void response.end();
  }
  const upload = uploads.get(url);
  if (!upload) return void response.writeHead(404).end();
  if (method === "PATCH") upload.bytes = Buffer.concat([upload.bytes, await bytesOf(request)]);
  if (method === "DELETE") uploads.delete(url);
  response.setHeader("upload-offset", upload.bytes.length);
  response.setHeader("upload-length", upload.length);
  response.statusCode = method === "HEAD" ? 200 : 204;
  response.end();
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
  happyWindow.happyDOM.setURL(`http://127.0.0.1:${port}/`);
});
beforeEach(() => {
  uploads.clear();
  asked.length = 0;
  trouble = null;
  localStorage.clear();
});
afterAll(() => server.close());

const happyWindow = window as Window & typeof globalThis & { happyDOM: { setURL: (url: string) => void } }; // the test environment's own handle
const place = { kind: "filings", id: "f1" } as const;
const quick = [1, 1, 1];
const source = (path: string, text: string): UploadSource => ({
  kind: "file",
  path,
  body: new File([text], path, { lastModified: 7 }),
});
/** Large enough to be announced first and sent in pieces. */
const large = (path: string): UploadSource => source(path, "x".repeat(AT_ONCE_BYTES + 1));
const idle = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const held = () => [...uploads.values()].map(({ bytes }) => bytes.toString());

test("sends a file with its path, and says how much has gone", async () => {
  const told: number[] = [];
  const outcome = await sendTo(place)(source("培养方案/a b.txt", "hello"), {
    ...idle(),
    onProgress: (sent) => told.push(sent),
  });
  expect([outcome.ok, held(), told.at(-1)]).toEqual([true, ["hello"], 5]);
  const [metadata = ""] = [...uploads.values()].map((each) => each.metadata);
  const [, path = ""] = /path ([^,]+)/.exec(metadata) ?? [];
  expect(Buffer.from(path, "base64").toString()).toBe("培养方案/a b.txt");
  expect(asked, "a small file goes with its announcement").toEqual(["POST"]);
  expect(localStorage).toHaveLength(0);
});

test("a large file is announced first, so that the server can be asked how much has come", async () => {
  expect((await sendTo(place)(large("a"), idle())).ok).toBe(true);
  expect([asked, held()[0]?.length]).toEqual([["POST", "PATCH"], AT_ONCE_BYTES + 1]);
});

test("a small file whose answer got lost is sent again", async () => {
  trouble = () => (asked.length < 3 ? { status: 502, body: "" } : null);
  expect((await sendTo(place, quick)(source("a", "hello"), idle())).ok).toBe(true);
  expect([asked, held()]).toEqual([["POST", "POST", "POST"], ["hello"]]);
});

test("a refusal comes back as the domain's error, at once", async () => {
  const error = { error: { code: "filing.path-invalid", params: { path: "x" } } };
  trouble = () => ({ status: 400, body: JSON.stringify(error) });
  expect(await sendTo(place, quick)(source("x", "x"), idle())).toMatchObject({
    ok: false,
    error: error.error,
  });
  expect(asked).toEqual(["POST"]);
});

test("a store that is out of reach is asked again, a filing handed in meanwhile is not", async () => {
  const failing = (code: string, status: number) => (request: IncomingMessage) =>
    request.method === "PATCH" && asked.filter((method) => method === "PATCH").length < 3
      ? { status, body: JSON.stringify({ error: { code, params: {} } }) }
      : null;
  trouble = failing("storage.unavailable", 503);
  expect((await sendTo(place, quick)(large("a"), idle())).ok).toBe(true);
  asked.length = 0;
  trouble = failing("filing.wrong-status", 409);
  expect(await sendTo(place, quick)(large("b"), idle())).toMatchObject({
    error: { code: "filing.wrong-status" },
  });
  expect(asked.filter((method) => method === "PATCH")).toHaveLength(1);
});

test("after a reload the same file goes on where it stopped, and is not begun anew", async () => {
  trouble = ({ method }) => (method === "PATCH" ? { status: 500, body: "" } : null);
  expect((await sendTo(place, [])(large("a"), idle())).ok).toBe(false);
  const [upload] = uploads.values();
  if (upload) upload.bytes = Buffer.from("xx");
  trouble = null;
  asked.length = 0;
  expect((await sendTo(place)(large("a"), idle())).ok).toBe(true);
  expect([asked, held()[0]?.length]).toEqual([["HEAD", "PATCH"], AT_ONCE_BYTES + 1]);
});

test("another file of the same path is another upload", () => {
  const endpoint = uploadEndpoint(place);
  const one = fingerprintOf(endpoint, source("a", "hello"));
  expect(fingerprintOf(endpoint, source("a", "hello"))).toBe(one);
  expect(fingerprintOf(endpoint, source("a", "other length"))).not.toBe(one);
  expect(fingerprintOf(uploadEndpoint({ ...place, id: "f2" }), source("a", "hello"))).not.toBe(one);
});

test("pausing keeps what the server has, calling off gives it up", async () => {
  for (const [reason, kept] of [
    ["pause", 1],
    ["cancel", 0],
  ] as const) {
    uploads.clear();
    const breaking = new AbortController();
    trouble = ({ method }) => {
      if (method === "PATCH") breaking.abort(reason);
      return null;
    };
    await sendTo(place)(large(reason), { ...idle(), signal: breaking.signal });
    await expect.poll(() => uploads.size).toBe(kept);
  }
});
