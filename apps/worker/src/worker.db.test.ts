import { withScope } from "@goodstanding/database/scope";
import { createInspector, type Inspector } from "@goodstanding/documents/inspect/inspector";
import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { startMailbox } from "@goodstanding/mail/sink/start-mailbox";
import { openTransport } from "@goodstanding/mail/transport";
import { openPost } from "@goodstanding/operations/channels/post";
import { type CollegePlan, foundColleges } from "@goodstanding/operations/colleges-for-test";
import { depsForTest } from "@goodstanding/operations/deps-for-test";
import { completePackage, handIn } from "@goodstanding/operations/filings/package-for-test";
import { openLinkVisitor } from "@goodstanding/operations/links/visit-link";
import { requestPackage } from "@goodstanding/operations/packages/request-package";
import { submissionForTest } from "@goodstanding/operations/packages/submission-for-test";
import { issueReceipt } from "@goodstanding/operations/receipts/issue-receipt";
import { unlimited } from "@goodstanding/operations/reminders/mail-rate";
import { filingOf, schoolForTest } from "@goodstanding/operations/school-for-test";
import { scopeOf } from "@goodstanding/operations/scope-of";
import { jobNames } from "@goodstanding/queue/jobs";
import type { Consumer } from "@goodstanding/queue/queue";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { handlersOf } from "./handlers.ts";
import { startWorker } from "./worker.ts";

const mailbox = await startMailbox();
const inspector = createInspector();
const transport = openTransport(mailbox.url);
const deps = {
  ...(await depsForTest()),
  inspector,
  visitLink: openLinkVisitor(),
  post: openPost(),
  transport,
  rate: unlimited,
  evidence: null,
  bounces: null,
  mail: { from: "教务处 <office@school.example>", publicUrl: "https://school.example" },
};
const consumers: Consumer[] = [];
const PATIENCE = { timeout: 10_000, interval: 20 };

afterEach(async () => {
  await Promise.all(consumers.splice(0).map((consumer) => consumer.close(2_000)));
});

afterAll(async () => {
  transport.close();
  await mailbox.close();
  await inspector.close();
  await deps.close();
});

async function start(by: typeof deps = deps): Promise<Consumer> {
  const consumer = await startWorker(by);
  consumers.push(consumer);
  return consumer;
}

const plan = (key: string): CollegePlan => ({
  college: `${key}学院`,
  secretaries: [`${key}@school.example`],
  programmes: { 机械工程: 2022, 车辆工程: 2021 },
});

const deliveriesTo = (recipient: string) =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("delivery").selectAll().where("recipient", "=", recipient).execute(),
  );

const reviewOf = (id: ReviewId) =>
  deps.everywhere(({ trx }) =>
    trx.selectFrom("review").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );

test("every job has its handler, and each schedule is kept in Shanghai's time", async () => {
  expect(Object.keys(handlersOf(deps)).toSorted()).toEqual(jobNames.toSorted());
  await start();
  const runs = new Map((await deps.queue.nextRuns()).map(({ name, at }) => [name, at]));
  expect([...runs.keys()].toSorted()).toEqual([
    "appraisals.tell",
    "arrivals.read",
    "bounces.read",
    "cards.write",
    "channels.drain",
    "links.check",
    "mail.look-up",
    "mail.wake",
    "obligations.refresh",
    "packages.recover",
    "reminders.sweep",
    "reviews.recover",
    "uploads.sweep",
  ]);
  expect(runs.get("obligations.refresh")?.toISOString()).toMatch(/T17:00:00\.000Z$/);
  expect(runs.get("links.check")?.toISOString()).toMatch(/T19:30:00\.000Z$/);
  expect(runs.get("reminders.sweep")?.toISOString()).toMatch(/T00:00:00\.000Z$/);
});

test("what a stopped worker missed is made up for when one starts, once", async () => {
  await foundColleges(deps, [plan("one")]);
  await start();
  // The college's, the office's about duties of its own, and the office's digest of the week.
  const message = (await mailbox.waitFor(3)).find(({ envelope }) =>
    envelope.to.includes("one@school.example"),
  );
  expect(message?.text).toContain("车辆工程");
  await vi.waitFor(
    async () =>
      expect(await deliveriesTo("one@school.example")).toMatchObject([
        { state: "sent", attempts: 1, reply: expect.stringMatching(/^250/) },
      ]),
    PATIENCE,
  );
  await consumers.splice(0)[0]?.close(2_000);
  await start();
  await start();
  await vi.waitFor(
    async () => expect(await deps.queue.holds("reminders.sweep", { today: null })).toBe(false),
    PATIENCE,
  );
  await vi.waitFor(
    async () => expect(await deps.queue.holds("mail.drain", { shard: 0 })).toBe(false),
    PATIENCE,
  );
  const subjects = (await mailbox.messages()).map(({ subject }) => subject);
  expect(subjects).toHaveLength(3);
  expect(subjects.filter((subject) => subject.startsWith("【每周简报】"))).toHaveLength(1);
});

test("a submission becomes a finished review, although its job was lost", async () => {
  const school = await schoolForTest(deps);
  const { id } = await filingOf(deps, school);
  const { reviewId } = await handIn(deps, school.asSecretary, id, completePackage(2026));
  await deps.emptyQueue();
  await start();
  await vi.waitFor(async () => expect((await reviewOf(reviewId)).state).toBe("finished"), PATIENCE);
  expect(await reviewOf(reviewId)).toMatchObject({ verdict: "clean", attempts: 1, release: "0.1.0" });
});

test("a submission that comes while the worker runs is reviewed at once", async () => {
  await start();
  const school = await schoolForTest(deps);
  const { id } = await filingOf(deps, school);
  const { reviewId } = await handIn(deps, school.asSecretary, id, completePackage(2026));
  await vi.waitFor(async () => expect((await reviewOf(reviewId)).state).toBe("finished"), PATIENCE);
});

test("a worker that is told to stop leaves its review to the next, which begins at once", async () => {
  const school = await schoolForTest(deps);
  const { id } = await filingOf(deps, school);
  const { reviewId } = await handIn(deps, school.asSecretary, id, completePackage(2026));
  const begun = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const slow: Inspector = {
    ...inspector,
    examine: async (task) => {
      begun.resolve();
      await released.promise;
      return inspector.examine(task);
    },
  };
  const first = await start({ ...deps, inspector: slow });
  await begun.promise;
  const closed = first.close(5_000);
  released.resolve();
  await closed;
  expect(await reviewOf(reviewId)).toMatchObject({ state: "queued", attempts: 0 });
  await start();
  await vi.waitFor(async () => expect((await reviewOf(reviewId)).state).toBe("finished"), PATIENCE);
});

test("a receipt reaches the college and its package is built, although their jobs were lost", async () => {
  const school = await schoolForTest(deps);
  const { asSecretary: actor, secretary } = school;
  const { submissionId } = await submissionForTest(deps, actor, (await filingOf(deps, school)).id);
  await withScope(deps.database, scopeOf(actor), (tx) => issueReceipt(deps, tx, actor, { submissionId }));
  expect(await requestPackage(deps, actor, { submissionId })).toMatchObject({ ok: true });
  await deps.emptyQueue();
  await start();
  const built = () =>
    deps.everywhere(({ trx }) =>
      trx.selectFrom("packageBuild").selectAll().where("submissionId", "=", submissionId).executeTakeFirst(),
    );
  await vi.waitFor(
    async () => expect(await built()).toMatchObject({ state: "ready", fileCount: 3 }),
    PATIENCE,
  );
  const received = async () =>
    (await mailbox.messages()).filter(
      ({ subject, envelope }) => subject.startsWith("【回执】") && envelope.to.includes(secretary.email),
    );
  await vi.waitFor(async () => expect(await received()).toHaveLength(1), PATIENCE);
});

test("obligations follow the packs of the release that starts", async () => {
  const school = await schoolForTest(deps);
  await deps.sql(
    "update obligation set school_due = '2026-09-30' where institution_id = $1 and period = '2026'",
    [school.institution.id],
  );
  await start();
  await vi.waitFor(
    async () =>
      expect(await filingOf(deps, school)).toMatchObject({ schoolDue: "2026-10-31", dueVersion: 2 }),
    PATIENCE,
  );
});
