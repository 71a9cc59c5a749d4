import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiAfter } from "../support/api-after.ts";
import { type TestDataFolder, testDataFolder } from "../support/data-folder.ts";
import { eventually } from "../support/eventually.ts";
import { type Installation, startInstallation } from "../support/installation.ts";
import { beginUpload, receivedOf, sendBytes } from "../support/send-archive.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";
import { confirmProposals } from "../support/sort-filing.ts";

let folder: TestDataFolder;
let installation: Installation;
let secretary: SignedIn;
let filingId: string;
let zip: Buffer<ArrayBuffer>;

beforeAll(async () => {
  folder = await testDataFolder();
  installation = await startInstallation({ dataDir: folder.path });
  secretary = await signIn(installation.url, folder.path, "mechanical-secretary");
  const filings = await secretary.api.filings.list.query();
  filingId =
    filings.find(({ programme, period }) => programme.code === "080202" && period === "2026")?.id ?? "";
  zip = await readFile(join(folder.path, "demo", "complete.zip"));
}, 240_000);
afterAll(async () => {
  await installation[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const theFiling = () => secretary.api.filings.get.query({ id: filingId });
const killApi = async () => process.kill((await installation.services()).api, "SIGKILL");
const backAgain = (before: number) => apiAfter(installation, before);

test("an upload that breaks off leaves nothing in the draft, and goes on where it stopped", {
  timeout: 180_000,
}, async () => {
  const { api, worker } = await installation.services();
  const gate = Promise.withResolvers<void>();
  const half = zip.length >> 1;
  const location = await beginUpload(secretary, filingId, "complete.zip", zip.length);
  const sending = sendBytes(
    secretary,
    location,
    new ReadableStream<Uint8Array>({
      start: async (controller) => {
        controller.enqueue(zip.subarray(0, half));
        await gate.promise;
        controller.close();
      },
    }),
    0,
  );
  const outcome = sending.then(
    () => "taken",
    () => "broken off",
  );
  await eventually("the first half has arrived", async () => (await uploadedBytes(folder.path)) === half);
  await killApi();
  gate.resolve();
  expect(await outcome).toBe("broken off");
  await backAgain(api);
  expect((await installation.services()).worker).toBe(worker);
  expect(await theFiling()).toMatchObject({ filing: { status: "not-started" }, files: [] });
  expect(await receivedOf(secretary, location)).toBe(half);
  expect((await sendBytes(secretary, location, zip.subarray(half), half)).status).toBe(204);
  await eventually("the archive is taken apart", async () => (await theFiling()).files.length > 0);
  await eventually("nothing is left of the upload", async () => (await uploadedBytes(folder.path)) === 0);
});

test("a submission that meets no API is made once it is back; one that was answered is not lost", {
  timeout: 180_000,
}, async () => {
  const { api } = await installation.services();
  await confirmProposals(secretary, filingId);
  const before = (await theFiling()).files;
  await killApi();
  await expect(secretary.api.filings.submitToCollege.mutate({ id: filingId })).rejects.toThrow(
    /fetch failed/,
  );
  await backAgain(api);
  expect(await theFiling()).toMatchObject({ filing: { status: "drafting" }, files: before, submissions: [] });
  const { snapshotHash } = await secretary.api.filings.submitToCollege.mutate({ id: filingId });
  const { api: second } = await installation.services();
  await killApi();
  await backAgain(second);
  const { submissions } = await eventually("the review has finished", async () => {
    const filing = await theFiling();
    return filing.submissions[0]?.review?.state === "finished" && filing;
  });
  expect(submissions).toHaveLength(1);
  expect(submissions[0]).toMatchObject({ snapshotHash, review: { verdict: "clean" } });
});

/** What has come of uploads that are not whole yet. */
async function uploadedBytes(dataDir: string): Promise<number> {
  const folder = join(dataDir, "uploads");
  const uploads = (await readdir(folder)).filter((name) => !name.endsWith(".json"));
  const sizes = await Promise.all(uploads.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
