import { createHash } from "node:crypto";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { openQueue } from "@goodstanding/queue/open-queue";
import { hashText } from "@goodstanding/storage/hash-text";
import { afterAll, beforeEach, expect, test } from "vitest";
import { depsForTest } from "../deps-for-test.ts";
import { acting, filingOf, schoolForTest, type TestSchool } from "../school-for-test.ts";
import { contentOf } from "./content-for-test.ts";
import { submitFiling } from "./submit-filing.ts";
import { uploadFile } from "./upload-file.ts";

const deps = await depsForTest();
let school: TestSchool;

beforeEach(async () => {
  school = await schoolForTest(deps);
});

afterAll(() => deps.close());

async function upload(path: string, content: string) {
  const { id: filingId } = await filingOf(deps, school);
  const file = { filingId, path, content: contentOf(content), expectedBytes: null };
  expect(await uploadFile(deps, school.asSecretary, file)).toMatchObject({ ok: true });
}

async function submit(actor: PersonActor = school.asSecretary) {
  const { id: filingId } = await filingOf(deps, school);
  return submitFiling(deps, actor, { filingId });
}

const rows = () =>
  deps.everywhere(async ({ trx }) => {
    const { id } = school.institution;
    return {
      submissions: await trx.selectFrom("submission").selectAll().where("institutionId", "=", id).execute(),
      files: await trx
        .selectFrom("submissionFile")
        .select(["path", "size", "sha256"])
        .where("institutionId", "=", id)
        .orderBy("path")
        .execute(),
      reviews: await trx.selectFrom("review").selectAll().where("institutionId", "=", id).execute(),
    };
  });

test("the draft is frozen under the hash of its canonical list, and a review waits", async () => {
  await upload("ﬃ.txt", "ligature");
  await upload("培养方案/2026.txt", "plan");
  await upload("B.txt", "capital");
  await upload("a.txt", "small");
  await upload("a/.DS_Store", "junk");
  await deps.newEvents();
  const submitted = await submit();
  const canonical = [
    { path: "B.txt", sha256: hashText("capital"), size: 7 },
    { path: "a.txt", sha256: hashText("small"), size: 5 },
    { path: "培养方案/2026.txt", sha256: hashText("plan"), size: 4 },
    { path: "ﬃ.txt", sha256: hashText("ligature"), size: 8 },
  ];
  const snapshotHash = createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
  expect(submitted).toMatchObject({ ok: true, value: { snapshotHash } });
  const { submissions, files, reviews } = await rows();
  expect(submissions).toMatchObject([
    {
      number: 1,
      snapshotHash,
      fileCount: 4,
      totalSize: 24,
      ignoredCount: 1,
      submittedBy: school.secretary.id,
      submittedAt: deps.clock.now(),
    },
  ]);
  expect(files).toHaveLength(4);
  expect(reviews).toMatchObject([{ submissionId: submissions[0]?.id, state: "queued", attempts: 0 }]);
  const filing = await filingOf(deps, school);
  expect(filing).toMatchObject({ status: "awaiting-school", firstSubmittedAt: deps.clock.now() });
  expect((await deps.newEvents()).map(({ kind, objectId }) => [kind, objectId])).toEqual([
    ["filing.submitted", filing.id],
    ["review.queued", reviews[0]?.id],
  ]);
  const job = { reviewId: reviews[0]?.id ?? deps.newId(), institutionId: school.institution.id };
  expect(await deps.queue.holds("filing.review", job)).toBe(true);
});

test("nothing, or nothing but leftovers, is not handed in", async () => {
  const { id: filingId } = await filingOf(deps, school);
  expect(await submit()).toMatchObject({ error: { code: "filing.wrong-status" } });
  await upload("Thumbs.db", "junk");
  await deps.newEvents();
  expect(await submitFiling(deps, school.asSecretary, { filingId })).toMatchObject({
    error: { code: "filing.empty" },
  });
  expect(await filingOf(deps, school)).toMatchObject({ status: "drafting", firstSubmittedAt: null });
  expect(await deps.newEvents()).toEqual([]);
});

test("of many submissions at once one wins", async () => {
  await upload("a.txt", "x");
  await deps.newEvents();
  await deps.openConnections();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => submit()));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) {
    if (!outcome.ok) expect(outcome.error.code).toBe("filing.wrong-status");
  }
  const { submissions, reviews } = await rows();
  expect([submissions.length, reviews.length, (await deps.newEvents()).length]).toEqual([1, 1, 2]);
  expect(await submit()).toMatchObject({
    error: { code: "filing.wrong-status", params: { "status.zh": "待学校审核" } },
  });
});

test("a queue that is down holds nothing up: the row waits for the sweep", async () => {
  await upload("a.txt", "x");
  const down = new URL(deps.testDatabase.appUrl);
  down.port = "9";
  const queue = openQueue({ databaseUrl: down.href }, { onError: () => undefined });
  const { id: filingId } = await filingOf(deps, school);
  const submitted = await submitFiling({ ...deps, queue }, school.asSecretary, { filingId });
  await queue.close();
  expect(submitted).toMatchObject({ ok: true });
  expect((await rows()).reviews).toMatchObject([{ state: "queued" }]);
});

test("who may not hand in is told so, and another college finds nothing", async () => {
  await upload("a.txt", "x");
  expect(await submit(school.asOffice)).toMatchObject({ error: { code: "access.denied" } });
  expect(await submit(acting(school.secretary, "teaching-secretary", school.office))).toMatchObject({
    error: { code: "filing.not-found" },
  });
  const other = await schoolForTest(deps, { name: "示例学院" });
  expect(await submit(other.asSecretary)).toMatchObject({ error: { code: "filing.not-found" } });
  expect((await rows()).submissions).toEqual([]);
});
