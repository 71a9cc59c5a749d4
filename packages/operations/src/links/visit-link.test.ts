import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openLinkVisitor } from "./visit-link.ts";

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
};

/** A real server on this machine that counts who came. */
async function serve(listener: RequestListener) {
  const seen: string[] = [];
  const port = await listen(
    createServer((request, response) => {
      seen.push(request.url ?? "");
      listener(request, response);
    }),
  );
  return { port, seen };
}

/** Names that resolve as the test says, one answer after the other, the last for ever. */
function names(table: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const asked: string[] = [];
  const resolve = async (name: string): Promise<readonly string[]> => {
    asked.push(name);
    const answers = table[name] ?? [];
    return answers[Math.min(asked.filter((each) => each === name).length, answers.length) - 1] ?? [];
  };
  return { asked, resolve };
}

const local = ["127.0.0.1"];
const listed = new Set(["pan.campus.test"]);
const campus = names({ "pan.campus.test": [local], "other.campus.test": [local] });
const signal = new AbortController().signal;
const visit = openLinkVisitor({ resolve: campus.resolve, timeoutMs: 2000 });

describe("a listed host of the campus", () => {
  test("is read, with where it led to", async () => {
    const { port } = await serve((request, response) => {
      if (request.url === "/s/1") return response.writeHead(302, { location: "/s/1/" }).end();
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8", etag: '"1"' })
        .end("<title>盘</title>");
    });
    const visited = await visit(`http://pan.campus.test:${port}/s/1`, listed, signal);
    expect(visited).toMatchObject({
      kind: "answered",
      answer: { status: 200, entityTag: '"1"', contentType: "text/html; charset=utf-8" },
    });
    expect(visited.kind === "answered" && visited.answer.url.pathname).toBe("/s/1/");
    expect(visited.kind === "answered" && visited.answer.body.toString()).toBe("<title>盘</title>");
  });

  test("is not reached where nobody has listed it", async () => {
    const { port, seen } = await serve((_, response) => response.end());
    for (const url of [
      `http://other.campus.test:${port}/`,
      `http://127.0.0.1:${port}/`,
      `http://[::1]:${port}/`,
    ])
      expect(await visit(url, listed, signal)).toMatchObject({ kind: "refused" });
    expect(seen).toEqual([]);
  });

  test("by its address, where the address is listed", async () => {
    const { port, seen } = await serve((_, response) => response.end("x"));
    expect(await visit(`http://127.0.0.1:${port}/`, new Set(local), signal)).toMatchObject({
      kind: "answered",
    });
    expect(seen).toEqual(["/"]);
  });
});

describe("an attacker's", () => {
  const forms = ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0"];
  test.each(forms)("other way of writing this machine: %s", async (form) => {
    const { port, seen } = await serve((_, response) => response.end());
    expect(await visit(`http://${form}:${port}/`, listed, signal)).toMatchObject({ kind: "refused" });
    expect(seen).toEqual([]);
  });

  test("redirect to a private host, to metadata, to a file or to credentials is not followed", async () => {
    const inner = await serve((_, response) => response.end("secret"));
    for (const location of [
      `http://other.campus.test:${inner.port}/`,
      `http://127.0.0.1:${inner.port}/`,
      "http://169.254.169.254/latest/meta-data/",
      "file:///etc/passwd",
      `http://name:word@pan.campus.test:${inner.port}/`,
    ]) {
      const outer = await serve((_, response) => response.writeHead(302, { location }).end());
      const visited = await visit(`http://pan.campus.test:${outer.port}/`, listed, signal);
      expect(visited, location).toMatchObject({ kind: "refused" });
    }
    expect(inner.seen).toEqual([]);
  });

  test("name that answers differently the second time gains nothing", async () => {
    const { port, seen } = await serve((_, response) => response.end("secret"));
    const { resolve, asked } = names({ "rebind.test": [["198.51.100.1"], local] });
    const rebound = openLinkVisitor({ resolve, timeoutMs: 400 });
    expect(await rebound(`http://rebind.test:${port}/`, listed, signal)).toMatchObject({
      kind: "unreachable",
    });
    expect(asked).toEqual(["rebind.test"]);
    expect(seen).toEqual([]);
  });

  test("name with one public and one private address is refused as a whole", async () => {
    const { port, seen } = await serve((_, response) => response.end());
    const { resolve } = names({ "both.test": [["198.51.100.1", "127.0.0.1"]] });
    const both = openLinkVisitor({ resolve, timeoutMs: 400 });
    expect(await both(`http://both.test:${port}/`, listed, signal)).toMatchObject({ kind: "refused" });
    expect(seen).toEqual([]);
  });

  test("listed name does not open the metadata service", async () => {
    const { resolve } = names({ "pan.campus.test": [["169.254.169.254"]] });
    const poisoned = openLinkVisitor({ resolve, timeoutMs: 400 });
    expect(await poisoned("http://pan.campus.test/", listed, signal)).toMatchObject({ kind: "refused" });
  });

  test("endless page is read as far as the limit, an endless chain of redirects not to its end", async () => {
    const page = await serve((_, response) => {
      const more = (): void => {
        while (response.writable && response.write("x".repeat(64 * 1024)));
      };
      response.on("drain", more);
      more();
    });
    const visited = await visit(`http://pan.campus.test:${page.port}/`, listed, signal);
    expect(visited.kind === "answered" && visited.answer.body.length).toBe(512 * 1024);
    const chain = await serve((request, response) =>
      response.writeHead(302, { location: `${request.url}x` }).end(),
    );
    expect(await visit(`http://pan.campus.test:${chain.port}/`, listed, signal)).toEqual({
      kind: "unreachable",
      detail: "ERR_TOO_MANY_REDIRECTS",
    });
    expect(chain.seen).toHaveLength(6);
  });

  test("server that never ends its headers, its body or its name costs no more than the deadline", async () => {
    const silent = await serve(() => undefined);
    const dripping = await serve((_, response) => void response.write("x"));
    const quick = openLinkVisitor({ resolve: campus.resolve, timeoutMs: 200 });
    for (const { port } of [silent, dripping]) {
      expect(await quick(`http://pan.campus.test:${port}/`, listed, signal)).toEqual({
        kind: "unreachable",
        detail: "ETIMEDOUT",
      });
    }
    const nameless = openLinkVisitor({ resolve: () => new Promise(() => undefined), timeoutMs: 200 });
    expect(await nameless("http://slow.test/", listed, signal)).toMatchObject({ detail: "ETIMEDOUT" });
  });

  test("header of megabytes is no answer", async () => {
    const { port } = await serve((_, response) =>
      response.writeHead(200, { "x-large": "x".repeat(200_000) }).end(),
    );
    expect(await visit(`http://pan.campus.test:${port}/`, listed, signal)).toMatchObject({
      kind: "unreachable",
      detail: "HPE_HEADER_OVERFLOW",
    });
  });
});

test("a certificate that nobody vouches for is told apart from a server that is away", async () => {
  const folder = mkdtempSync(join(tmpdir(), "goodstanding-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-keyout", key, "-out", cert, "-days", "1", "-subj", "/CN=pan.campus.test"],
    ],
    { stdio: "ignore" },
  );
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
    response.end(),
  );
  // Both listen alike; their types do not say so.
  const port = await listen(server as unknown as Server);
  expect(await visit(`https://pan.campus.test:${port}/`, listed, signal)).toEqual({
    kind: "certificate",
    detail: "DEPTH_ZERO_SELF_SIGNED_CERT",
  });
  expect(await visit("http://pan.campus.test:1/", listed, signal)).toEqual({
    kind: "unreachable",
    detail: "ECONNREFUSED",
  });
  expect(await visit("http://nowhere.test/", listed, signal)).toEqual({
    kind: "unreachable",
    detail: "ENOTFOUND",
  });
});
