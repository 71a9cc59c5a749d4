import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { withScope } from "@goodstanding/database/scope";
import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { buildSubmissionPackage } from "@goodstanding/operations/packages/build-submission-package";
import { submissionForTest } from "@goodstanding/operations/packages/submission-for-test";
import { issueReceipt } from "@goodstanding/operations/receipts/issue-receipt";
import { writeReceipt } from "@goodstanding/operations/receipts/write-receipt";
import { filingOf, schoolForTest, type TestSchool } from "@goodstanding/operations/school-for-test";
import { scopeOf } from "@goodstanding/operations/scope-of";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serverForTest } from "../server-for-test.ts";

const server = await serverForTest();
const { deps, call } = server;
let address: string;
let school: TestSchool;
let filingId: FilingId;
let submissionId: SubmissionId;
let secretary: string;

beforeAll(async () => {
  address = await server.app.listen({ host: "127.0.0.1", port: 0 });
});

beforeEach(async () => {
  school = await schoolForTest(deps);
  await deps.sql("update person set account_id = null");
  secretary = await server.signIn(school.secretary.email);
  filingId = (await filingOf(deps, school)).id;
  ({ submissionId } = await submissionForTest(deps, school.asSecretary, filingId));
});

afterAll(() => server.close());

const url = (what: "package" | "receipt" | "scan" = "package", id: string = submissionId) =>
  `${address}/api/submissions/${id}/${what}`;
const get = (headers: Record<string, string> = {}, at = url(), method = "GET") =>
  fetch(at, { method, headers: { cookie: secretary, ...headers } });

/** As the office's decision leaves it. */
async function approve(): Promise<void> {
  await deps.sql("update filing set status = 'school-approved' where id = $1", [filingId]);
  await deps.sql(
    `insert into decision (id, institution_id, submission_id, snapshot_hash, kind, decided_by, decided_at)
     select $1, institution_id, id, snapshot_hash, 'accept', submitted_by, $2 from submission where id = $3`,
    [deps.newId<string>(), deps.clock.now(), submissionId],
  );
}

async function built(): Promise<Buffer> {
  const asked = await call("mutation", "packages.build", { submissionId }, secretary);
  expect(asked).toMatchObject({ status: 200, data: { state: "queued" } });
  const { id } = await deps.everywhere(({ trx }) =>
    trx
      .selectFrom("packageBuild")
      .select("id")
      .where("submissionId", "=", submissionId)
      .executeTakeFirstOrThrow(),
  );
  const job = { packageBuildId: id, institutionId: school.institution.id };
  expect(await buildSubmissionPackage(deps, job, new AbortController().signal)).toBe("ready");
  await deps.newEvents();
  return bytesOf(await get());
}

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const kinds = async (): Promise<readonly string[]> => (await deps.newEvents()).map(({ kind }) => kind);

test("the package comes under a Chinese name, with its hash as tag and the right of being resumed", async () => {
  const whole = await built();
  const response = await get();
  expect(response.status).toBe(200);
  const hash = createHash("sha256").update(whole).digest("hex");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-length": String(whole.length),
    "accept-ranges": "bytes",
    etag: `"${hash}"`,
    "x-content-type-options": "nosniff",
  });
  const encoded = response.headers.get("content-disposition")?.split("filename*=UTF-8''")[1] ?? "";
  expect(decodeURIComponent(encoded)).toMatch(/_2026年度材料_第1次提交\.zip$/);
  expect(await kinds()).toEqual(["package.downloaded", "package.downloaded"]);
});

test("parts of it, as they are asked for; a part of what has changed is the whole", async () => {
  const whole = await built();
  const tag = (await get()).headers.get("etag") ?? "";
  const part = await get({ range: "bytes=100-199", "if-range": tag });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 100-199/${whole.length}`]);
  expect((await bytesOf(part)).equals(whole.subarray(100, 200))).toBe(true);
  const rest = await get({ range: "bytes=1000-" });
  expect((await bytesOf(rest)).equals(whole.subarray(1000))).toBe(true);
  const end = await get({ range: "bytes=-10" });
  expect((await bytesOf(end)).equals(whole.subarray(-10))).toBe(true);
  const changed = await get({ range: "bytes=100-199", "if-range": '"another"' });
  expect([changed.status, (await bytesOf(changed)).length]).toEqual([200, whole.length]);
  const outside = await get({ range: `bytes=${whole.length}-` });
  expect([outside.status, outside.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
  expect((await get({ "if-none-match": tag })).status).toBe(304);
  const head = await get({}, url(), "HEAD");
  expect([head.status, head.headers.get("content-length"), (await bytesOf(head)).length]).toEqual([
    200,
    String(whole.length),
    0,
  ]);
});

test("a download that goes on is not noted again", async () => {
  await built();
  await kinds();
  await (await get({ range: "bytes=500-" })).arrayBuffer();
  expect(await kinds()).toEqual([]);
  await (await get({ range: "bytes=0-" })).arrayBuffer();
  expect(await kinds()).toEqual(["package.downloaded"]);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("curl"))("curl -C - takes up what broke off", async () => {
  const whole = await built();
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-download-"));
  const path = join(folder, "package.zip");
  await writeFile(path, whole.subarray(0, 1234));
  await promisify(execFile)("curl", ["-sSf", "-C", "-", "-H", `cookie: ${secretary}`, "-o", path, url()]);
  expect((await readFile(path)).equals(whole)).toBe(true);
  await rm(folder, { recursive: true });
});

test("nobody else gets it, and not before it is there", async () => {
  expect((await get()).status).toBe(404);
  await built();
  expect((await get({ cookie: "" })).status).toBe(401);
  expect((await get({}, url("package", "not-an-id"))).status).toBe(404);
  const other = await schoolForTest(deps);
  const foreign = await submissionForTest(deps, other.asSecretary, (await filingOf(deps, other)).id);
  for (const what of ["package", "receipt", "scan"] as const)
    expect((await get({}, url(what, foreign.submissionId))).status).toBe(404);
});

test("the receipt is a PDF of the same kind of download", async () => {
  expect((await get({}, url("receipt"))).status).toBe(404);
  const { receiptId } = await withScope(deps.database, scopeOf(school.asSecretary), (tx) =>
    issueReceipt(deps, tx, school.asSecretary, { submissionId }),
  );
  const mail = { from: "office@school.example", publicUrl: "https://school.example" };
  await writeReceipt({ ...deps, mail }, { receiptId, institutionId: school.institution.id });
  const response = await get({}, url("receipt"));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect((await bytesOf(response)).subarray(0, 5).toString()).toBe("%PDF-");
});

const sendScan = (bytes: Buffer, cookie: string, id: string = filingId) =>
  fetch(`${address}/api/filings/${id}/scan?name=${encodeURIComponent("回执.jpg")}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/octet-stream" },
    body: bytes,
  });

test("a photograph of the receipt is taken up to twenty MiB as it comes, by who registers it", async () => {
  await approve();
  const office = await server.signIn(school.administrator.email);
  const photo = Buffer.alloc(12 * 1024 ** 2, 7);
  const stored = await sendScan(photo, office);
  const sha256 = createHash("sha256").update(photo).digest("hex");
  expect([stored.status, await stored.json()]).toEqual([200, { sha256 }]);
  const tooLarge = await sendScan(Buffer.alloc(20 * 1024 ** 2 + 1), office);
  expect([tooLarge.status, await tooLarge.json()]).toMatchObject([
    400,
    {
      error: {
        code: "filing.file-too-large",
        message: { zh: expect.stringContaining("“回执.jpg”有 20.1 MiB") },
      },
    },
  ]);
  expect((await sendScan(Buffer.alloc(0), office)).status).toBe(400);
  expect((await sendScan(photo, "")).status).toBe(401);
  expect((await sendScan(photo, secretary)).status).toBe(403);
  expect((await sendScan(photo, office, deps.newId())).status).toBe(404);
});

test("the registered scan of the agency's receipt is opened again by who sees the filing, as a download", async () => {
  expect((await get({}, url("scan"))).status).toBe(404);
  await approve();
  const office = await server.signIn(school.administrator.email);
  const pdf = Buffer.from("%PDF-1.4 回执");
  const registration = { id: filingId, receiptNumber: "CEEAA/2026:7", filedOn: "2026-10-21" };
  expect((await sendScan(pdf, office)).status).toBe(200);
  const scanSha256 = createHash("sha256").update(pdf).digest("hex");
  const registered = await call("mutation", "filings.register", { ...registration, scanSha256 }, office);
  expect(registered).toMatchObject({ status: 200 });
  expect((await call("query", "filings.get", { id: filingId }, secretary)).data).toMatchObject({
    agencyFilings: [{ submissionId, hasScan: true }],
  });
  await kinds();
  const response = await get({}, url("scan"));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/octet-stream"]);
  const encoded = response.headers.get("content-disposition")?.split("filename*=UTF-8''")[1] ?? "";
  expect(decodeURIComponent(encoded)).toBe("认证机构回执 CEEAA_2026_7.pdf");
  expect((await bytesOf(response)).equals(pdf)).toBe(true);
  expect(await kinds()).toEqual(["filing.scan-downloaded"]);
  expect((await get({ cookie: "" }, url("scan"))).status).toBe(401);
});
