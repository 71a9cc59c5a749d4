import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestFor, sendTo } from "./send-file.ts";

const received: { method: string; url: string; type: string; body: string }[] = [];
const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-methods", "*");
  response.setHeader("access-control-allow-headers", "*");
  if (request.method === "OPTIONS") return void response.end();
  const body = await bodyOf(request);
  received.push({
    method: request.method ?? "",
    url: request.url ?? "",
    type: request.headers["content-type"] ?? "",
    body,
  });
  if (request.url?.includes("refused")) {
    response.statusCode = 400;
    return void response.end(
      JSON.stringify({ error: { code: "filing.path-invalid", params: { path: "refused" } } }),
    );
  }
  response.end("{}");
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
  happyWindow.happyDOM.setURL(`http://127.0.0.1:${port}/`);
});
afterAll(() => server.close());

const happyWindow = window as Window & typeof globalThis & { happyDOM: { setURL: (url: string) => void } }; // the test environment's own handle

const idle = { signal: new AbortController().signal, onProgress: () => undefined };

test("puts a file's bytes at its path, and posts an archive under its name", () => {
  expect(requestFor("f1", { kind: "file", path: "培养方案/a b.docx", body: new Blob() })).toEqual({
    method: "PUT",
    address: "/api/filings/f1/files?path=%E5%9F%B9%E5%85%BB%E6%96%B9%E6%A1%88%2Fa%20b.docx",
  });
  expect(requestFor("f1", { kind: "archive", path: "整包.zip", body: new Blob() }).method).toBe("POST");
});

test("sends the raw bytes and says when they are in", async () => {
  const outcome = await sendTo("f1")({ kind: "file", path: "a.txt", body: new Blob(["hello"]) }, idle);
  expect(outcome.ok).toBe(true);
  expect(received.at(-1)).toEqual({
    method: "PUT",
    url: "/api/filings/f1/files?path=a.txt",
    type: "application/octet-stream",
    body: "hello",
  });
});

test("a refusal comes back as the domain's error", async () => {
  const outcome = await sendTo("f1")({ kind: "file", path: "refused", body: new Blob(["x"]) }, idle);
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: "filing.path-invalid", params: { path: "refused" } },
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}
