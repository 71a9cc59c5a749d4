import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { createInspector } from "@goodstanding/documents/inspect/inspect-in-worker";
import { completePackage } from "@goodstanding/operations/filings/package-for-test";
import { reviewFiling } from "@goodstanding/operations/reviews/review-filing";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "../server-for-test.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const server = await serverForTest();
const { deps, call } = server;
const octets = { "content-type": "application/octet-stream" };
let address: string;
let school: TestSchool;
let filingId: string;
let secretary: string;
let office: string;

beforeAll(async () => {
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
});

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  filingId = (await filingOf(deps, school)).id;
  secretary = await server.signIn(school.secretary.email);
  office = await server.signIn(school.administrator.email);
  await deps.newEvents();
});

afterAll(() => server.close());

const url = (rest: string, id: string = filingId) => `${address}/api/filings/${id}/${rest}`;
const put = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { cookie: secretary },
) =>
  fetch(url(`files?path=${encodeURIComponent(path)}`), {
    method: "PUT",
    headers: { ...octets, ...headers },
    body,
  });
const post = (name: string, body: Uint8Array<ArrayBuffer>, cookie = secretary) =>
  fetch(url(`archive?name=${encodeURIComponent(name)}`), {
    method: "POST",
    headers: { ...octets, cookie },
    body,
  });

interface FilingPage {
  readonly filing: { readonly status: string };
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly may: Record<string, boolean>;
  readonly submissions: readonly {
    readonly id: string;
    readonly snapshotHash: string;
    readonly review: { readonly state: string; readonly verdict: string | null } | null;
    readonly decision: { readonly kind: string; readonly reason: string | null } | null;
  }[];
}

const page = async (cookie = secretary): Promise<FilingPage> =>
  (await call("query", "filings.get", { id: filingId }, cookie)).data as FilingPage;

test("a file streams in, larger than any JSON may be", async () => {
  const response = await put("培养方案/大文件.bin", new Uint8Array(5 * MIB));
  expect([response.status, await response.json()]).toEqual([
    200,
    { path: "培养方案/大文件.bin", size: 5 * MIB, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect((await page()).files).toMatchObject([{ path: "培养方案/大文件.bin", size: 5 * MIB }]);
  expect(await deps.newEvents()).toHaveLength(1);
});

test("an archive is taken apart, a refused one says why in both languages", async () => {
  const zip = (name: string) => new Uint8Array(writeZip([{ name, content: Buffer.from("x") }]));
  const taken = await post("材料.zip", zip("课程教学大纲/甲.txt"));
  expect([taken.status, await taken.json()]).toEqual([200, { files: 1, ignored: 0 }]);
  const refused = await post("坏.zip", zip("../../etc/passwd"));
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    {
      error: {
        code: "archive.refused",
        message: { zh: expect.stringContaining("上级目录"), en: expect.stringContaining("leads out") },
      },
    },
  ]);
  expect((await page()).files).toHaveLength(1);
});

test("first who, then what, then whether", async () => {
  expect((await put("a.txt", "x", {})).status).toBe(401);
  expect((await put("", "x")).status).toBe(400);
  const json = await fetch(url("files?path=a.json"), {
    method: "PUT",
    headers: { cookie: secretary, "content-type": "application/json" },
    body: '{"a":1}',
  });
  expect([json.status, await json.json()]).toMatchObject([400, { error: { code: "request.invalid" } }]);
  expect(
    (
      await fetch(url("files?path=a", "7"), {
        method: "PUT",
        headers: { ...octets, cookie: secretary },
        body: "x",
      })
    ).status,
  ).toBe(400);
  const missing = await fetch(url("files?path=a", deps.newId<string>()), {
    method: "PUT",
    headers: { ...octets, cookie: secretary },
    body: "x",
  });
  expect([missing.status, await missing.json()]).toMatchObject([
    404,
    { error: { code: "filing.not-found" } },
  ]);
  const denied = await put("a.txt", "x", { cookie: office });
  expect([denied.status, await denied.json()]).toMatchObject([403, { error: { code: "access.denied" } }]);
  const wrong = await put("../a.txt", "x");
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: { code: "filing.path-invalid" } }]);
  expect((await page()).files).toEqual([]);
  expect(await deps.newEvents()).toEqual([]);
});

test("what is announced as too large is answered before it is sent", async () => {
  for (const [method, path, code] of [
    ["PUT", `/api/filings/${filingId}/files?path=a.iso`, "filing.file-too-large"],
    ["POST", `/api/filings/${filingId}/archive?name=a.zip`, "archive.refused"],
  ] as const) {
    const sending = request(`${address}${path}`, {
      method,
      headers: { ...octets, cookie: secretary, "content-length": 5 * GIB },
    });
    sending.on("error", () => undefined); // the test ends the connection itself
    sending.write("the first of very many bytes");
    const [response] = (await once(sending, "response")) as [IncomingMessage];
    expect([response.statusCode, await json(response)]).toMatchObject([400, { error: { code } }]);
    sending.destroy();
  }
});

test("an upload that breaks off leaves nothing, and the next one is fine", async () => {
  const sending = request(url("files?path=a.txt"), {
    method: "PUT",
    headers: { ...octets, cookie: secretary, "content-length": 1000 },
  });
  sending.on("error", () => undefined); // the test ends the connection itself
  sending.write("x".repeat(500));
  await sleep(100);
  sending.destroy();
  await sleep(100);
  expect((await page()).files).toEqual([]);
  expect(await deps.leftovers()).toEqual([]);
  expect((await put("a.txt", "whole")).status).toBe(200);
});

test("from an upload to a decision, with what each may do next", async () => {
  for (const [path, bytes] of Object.entries(completePackage(2026))) {
    expect((await put(path, new Uint8Array(bytes))).status).toBe(200);
  }
  await put("多余.txt", "x");
  expect(
    await call("mutation", "filings.removeFile", { id: filingId, path: "多余.txt" }, secretary),
  ).toMatchObject({
    status: 200,
  });
  expect(await page()).toMatchObject({
    filing: { status: "drafting" },
    may: { upload: true, submit: true, decide: false },
  });
  expect((await call("mutation", "filings.submit", { id: filingId }, secretary)).status).toBe(200);
  expect(await call("mutation", "filings.submit", { id: filingId }, secretary)).toMatchObject({
    status: 409,
    error: { appError: { code: "filing.wrong-status" } },
  });
  const handed = await page(office);
  expect(handed).toMatchObject({
    filing: { status: "awaiting-school" },
    may: { upload: false, submit: false, decide: true },
    submissions: [{ review: { state: "queued" }, decision: null }],
  });
  const [submission] = handed.submissions;
  const decision = { submissionId: submission?.id, snapshotHash: submission?.snapshotHash };
  const decide = (input: object, cookie = office) =>
    call("mutation", "filings.decide", { kind: "accept", reason: null, ...decision, ...input }, cookie);
  expect(await decide({})).toMatchObject({
    status: 409,
    error: { appError: { code: "review.not-finished" } },
  });
  await review();
  expect(await page(office)).toMatchObject({
    submissions: [{ review: { state: "finished", verdict: "clean", findings: [] } }],
  });
  expect(await decide({}, secretary)).toMatchObject({ status: 403 });
  expect(await decide({ snapshotHash: hashText("another") })).toMatchObject({
    status: 409,
    error: { appError: { code: "filing.snapshot-changed" } },
  });
  expect(await decide({ kind: "return", reason: " " })).toMatchObject({
    status: 400,
    error: { appError: { code: "filing.reason-required" } },
  });
  expect(await decide({})).toMatchObject({ status: 200 });
  expect(await page()).toMatchObject({
    filing: { status: "school-approved" },
    may: { upload: false, submit: false, decide: false },
    submissions: [{ decision: { kind: "accept" } }],
  });
});

async function review(): Promise<void> {
  const row = await deps.everywhere(({ trx }) =>
    trx.selectFrom("review").selectAll().where("state", "=", "queued").executeTakeFirstOrThrow(),
  );
  const inspector = createInspector();
  const job = { reviewId: row.id, institutionId: row.institutionId };
  expect(await reviewFiling({ ...deps, inspector }, job, new AbortController().signal)).toBe("finished");
  await inspector.close();
}
