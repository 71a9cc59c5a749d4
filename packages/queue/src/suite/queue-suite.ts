import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type LocalDate, localDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PackageBuildId, ReviewId, UploadId } from "@goodstanding/domain/kernel/ids";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanFinished } from "../clean-finished.ts";
import { openBackend } from "../open-backend.ts";
import { openQueue } from "../open-queue.ts";
import type { Consumer, JobFailure, Queue } from "../queue.ts";
import { openLine } from "./line.ts";
import { Recorder } from "./recorder.ts";
import type { SuiteStore } from "./suite-store.ts";

const review = () => ({
  reviewId: randomUUID() as string as ReviewId,
  institutionId: randomUUID() as string as InstitutionId,
});
const sweep = (today: LocalDate | null = localDate("2026-10-21")) => ({ today });
const concurrency = { review: 2, archive: 2, mail: 1, tick: 4 };
/** Long enough for a job that should not come to have come. */
const QUIET_MS = 700;

/** What the product relies on, whichever engine is underneath. */
export function queueSuite(engine: string, openStore: () => Promise<SuiteStore>): void {
  describe(`the queue on ${engine}`, () => {
    let store: SuiteStore;
    let namespace: string;
    let queue: Queue;
    let failures: JobFailure[];
    let errors: Error[];
    const consumers: Consumer[] = [];
    const children: ChildProcess[] = [];
    const onError = (error: Error): void => {
      errors.push(error);
    };
    const consume = (recorder: Recorder, from: Queue = queue): Consumer => {
      const consumer = from.consume(recorder.handlers, {
        concurrency,
        onJobFailed: (failure) => failures.push(failure),
      });
      consumers.push(consumer);
      return consumer;
    };

    beforeAll(async () => {
      store = await openStore();
    });
    afterAll(() => store.close());
    beforeEach(() => {
      namespace = `suite-${randomUUID()}`;
      failures = [];
      errors = [];
      queue = openQueue(store.store, { namespace, onError });
    });
    afterEach(async () => {
      for (const child of children.splice(0)) child.kill("SIGKILL");
      await Promise.all(consumers.splice(0).map((consumer) => consumer.close(2_000)));
      await queue.close();
    });

    it("hands a payload over and holds the job while it runs", async () => {
      const payload = review();
      const shown = Promise.withResolvers<void>();
      const recorder = new Recorder(async () => {
        await shown.promise;
      });
      consume(recorder);
      await queue.enqueue("filing.review", payload);
      await recorder.begun(1);
      expect(recorder.runs).toEqual([{ name: "filing.review", payload, attempt: 1 }]);
      await vi.waitFor(async () => {
        expect(await queue.holds("filing.review", payload)).toBe(true);
      });
      shown.resolve();
      await vi.waitFor(async () => expect(await queue.holds("filing.review", payload)).toBe(false));
      expect(errors).toEqual([]);
    });

    it("refuses a payload that is not the job's", async () => {
      const wrong = { reviewId: "7", institutionId: randomUUID() } as unknown as ReturnType<typeof review>;
      await expect(queue.enqueue("filing.review", wrong)).rejects.toThrow(TypeError);
      const more = { ...sweep(), force: true };
      await expect(queue.enqueue("reminders.sweep", more)).rejects.toThrow(/force/);
      const nonsense = { today: "2026-02-30" as LocalDate };
      await expect(queue.enqueue("reminders.sweep", nonsense)).rejects.toThrow(/calendar date/);
    });

    it("collapses what waits already, and nothing else", async () => {
      for (let tick = 0; tick < 5; tick += 1) await queue.enqueue("mail.drain", { shard: 0 });
      await queue.enqueue("reminders.sweep", sweep());
      await queue.enqueue("reminders.sweep", sweep(localDate("2026-10-22")));
      const recorder = new Recorder();
      consume(recorder);
      await recorder.begun(3);
      await sleep(QUIET_MS);
      expect(recorder.runs.map(({ name }) => name).sort()).toEqual([
        "mail.drain",
        "reminders.sweep",
        "reminders.sweep",
      ]);
    });

    it("keeps one tick for after the running one, and drops a review that runs already", async () => {
      const done = Promise.withResolvers<void>();
      const recorder = new Recorder(() => done.promise);
      consume(recorder);
      const payload = review();
      await queue.enqueue("filing.review", payload);
      await queue.enqueue("mail.drain", { shard: 0 });
      await recorder.begun(2);
      for (let tick = 0; tick < 3; tick += 1) {
        await queue.enqueue("mail.drain", { shard: 0 });
        await queue.enqueue("filing.review", payload);
      }
      done.resolve();
      await recorder.begun(3);
      await sleep(QUIET_MS);
      expect(recorder.runs.map(({ name }) => name).sort()).toEqual([
        "filing.review",
        "mail.drain",
        "mail.drain",
      ]);
    });

    it("takes archives apart, builds packages and runs ticks while a flood of reviews waits", async () => {
      const done = Promise.withResolvers<void>();
      const recorder = new Recorder(({ name }) => (name === "filing.review" ? done.promise : undefined));
      consume(recorder);
      const { institutionId } = review();
      for (let at = 0; at < 3 * concurrency.review; at += 1) await queue.enqueue("filing.review", review());
      await recorder.begun(concurrency.review);
      const uploadId = randomUUID() as string as UploadId;
      const packageBuildId = randomUUID() as string as PackageBuildId;
      await queue.enqueue("archive.extract", { uploadId, institutionId });
      await queue.enqueue("package.build", { packageBuildId, institutionId });
      await queue.enqueue("mail.drain", { shard: 0 });
      await recorder.begun(concurrency.review + 3);
      expect(recorder.runs.map(({ name }) => name).sort()).toEqual([
        "archive.extract",
        "filing.review",
        "filing.review",
        "mail.drain",
        "package.build",
      ]);
      done.resolve();
    });

    it("takes a job again after it has finished", async () => {
      const payload = review();
      const recorder = new Recorder();
      consume(recorder);
      for (let time = 1; time <= 3; time += 1) {
        await queue.enqueue("filing.review", payload);
        await recorder.begun(time);
        await vi.waitFor(async () => expect(await queue.holds("filing.review", payload)).toBe(false));
      }
      expect(recorder.runs.length).toBe(3);
    });

    it("tries again after a failure, tells of it, and takes the job again when its attempts are used up", async () => {
      const recorder = new Recorder(({ attempt }) => {
        if (attempt !== 4) throw new Error(`attempt ${attempt}`);
      });
      consume(recorder);
      await queue.enqueue("mail.drain", { shard: 0 });
      await recorder.begun(3);
      await vi.waitFor(async () => expect(await queue.holds("mail.drain", { shard: 0 })).toBe(false));
      expect(
        failures.map(({ name, error, attempt, attempts }) => [name, error.message, attempt, attempts]),
      ).toEqual([
        ["mail.drain", "attempt 1", 1, 3],
        ["mail.drain", "attempt 2", 2, 3],
        ["mail.drain", "attempt 3", 3, 3],
      ]);
      await queue.enqueue("mail.drain", { shard: 0 });
      await recorder.begun(4);
      await sleep(QUIET_MS);
      expect(failures.length).toBe(3);
      expect(recorder.runs.length).toBe(4);
    });

    it("gives the job of a killed consumer to another one", async () => {
      const doomed = spawn(
        process.execPath,
        [
          new URL("./doomed-consumer.ts", import.meta.url).pathname,
          JSON.stringify({ store: store.store, namespace }),
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      children.push(doomed);
      const payload = review();
      await queue.enqueue("filing.review", payload);
      await once(doomed.stdout, "data");
      const recorder = new Recorder();
      consume(recorder);
      doomed.kill("SIGKILL");
      const killed = performance.now();
      await recorder.begun(1);
      expect(recorder.runs).toEqual([{ name: "filing.review", payload, attempt: 1 }]);
      expect(performance.now() - killed).toBeLessThan(25_000);
      await vi.waitFor(async () => expect(await queue.holds("filing.review", payload)).toBe(false));
    }, 60_000);

    it("keeps finished jobs until they are old, then removes them", async () => {
      const recorder = new Recorder();
      consume(recorder);
      await queue.enqueue("mail.drain", { shard: 0 });
      await recorder.begun(1);
      await vi.waitFor(async () => expect(await queue.holds("mail.drain", { shard: 0 })).toBe(false));
      const backend = openBackend(store.store, onError);
      const lane = backend.openQueue(`${namespace}-mail`);
      const kept = (): Promise<number> => lane.getJobCountByTypes("completed");
      await cleanFinished(lane, { completedMs: 60_000, failedMs: 60_000 });
      expect(await kept()).toBe(1);
      await cleanFinished(lane, { completedMs: 0, failedMs: 0 });
      expect(await kept()).toBe(0);
      await lane.close();
      await backend.close();
    });

    it("keeps schedules in the time zone they name, once however often they are set", async () => {
      const daily = {
        name: "reminders.sweep",
        pattern: "0 8 * * *",
        timeZone: "Asia/Shanghai",
        payload: sweep(null),
      } as const;
      const hourly = {
        name: "reviews.recover",
        pattern: "0 * * * *",
        timeZone: "Asia/Shanghai",
        payload: {},
      } as const;
      for (let time = 0; time < 3; time += 1) await queue.schedule([daily, hourly], Date.now);
      const runs = await queue.nextRuns();
      expect(runs.map(({ name }) => name).sort()).toEqual(["reminders.sweep", "reviews.recover"]);
      const at = runs.find(({ name }) => name === "reminders.sweep")?.at ?? new Date(0);
      expect(at.toISOString()).toMatch(/T00:00:00\.000Z$/);
      expect(at.getTime() - Date.now()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
      await queue.schedule([{ ...daily, pattern: "30 9 * * *" }], Date.now);
      const [moved, ...others] = await queue.nextRuns();
      expect(moved?.at.toISOString()).toMatch(/T01:30:00\.000Z$/);
      expect(others).toEqual([]);
    });

    it("takes back a tick that a clock set ahead has put off", async () => {
      const minutely = {
        name: "reviews.recover",
        pattern: "* * * * *",
        timeZone: "Asia/Shanghai",
        payload: {},
      } as const;
      const inMinutes = async (): Promise<number> =>
        (((await queue.nextRuns())[0]?.at.getTime() ?? 0) - Date.now()) / 60_000;
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60 * 60_000 });
      try {
        await queue.schedule([minutely], Date.now);
      } finally {
        vi.useRealTimers();
      }
      expect(await inMinutes()).toBeGreaterThan(59);
      await queue.schedule([minutely], Date.now);
      expect(await inMinutes()).toBeLessThanOrEqual(1);
    });

    it("runs what is on the schedule", async () => {
      const recorder = new Recorder();
      consume(recorder);
      await queue.schedule(
        [
          {
            name: "reminders.sweep",
            pattern: "* * * * * *",
            timeZone: "Asia/Shanghai",
            payload: sweep(null),
          },
        ],
        Date.now,
      );
      await recorder.begun(2);
      expect(recorder.runs[0]).toMatchObject({ name: "reminders.sweep", payload: { today: null } });
    });

    it("takes jobs and schedules again after it was emptied", async () => {
      const entry = {
        name: "mail.drain",
        pattern: "0 0 1 1 *",
        timeZone: "Asia/Shanghai",
        payload: { shard: 0 },
      } as const;
      const payload = review();
      await queue.enqueue("filing.review", payload);
      await queue.enqueue("mail.drain", { shard: 0 });
      await queue.schedule([entry], Date.now);
      await store.empty();
      expect(await queue.nextRuns()).toEqual([]);
      await queue.enqueue("filing.review", payload);
      await queue.enqueue("mail.drain", { shard: 0 });
      await queue.schedule([entry], Date.now);
      const recorder = new Recorder();
      consume(recorder);
      await recorder.begun(2);
      await sleep(QUIET_MS);
      expect(recorder.runs.map(({ name }) => name).sort()).toEqual(["filing.review", "mail.drain"]);
      expect((await queue.nextRuns()).length).toBe(1);
    });

    it("survives being emptied under a running consumer", async () => {
      const done = Promise.withResolvers<void>();
      const recorder = new Recorder(() => done.promise);
      consume(recorder);
      const payload = review();
      await queue.enqueue("filing.review", payload);
      await recorder.begun(1);
      await store.empty();
      done.resolve();
      await sleep(QUIET_MS);
      await queue.enqueue("filing.review", payload);
      await recorder.begun(2);
    });

    it("stops a handler that heeds the signal, and the job comes again", async () => {
      const payload = review();
      const first = new Recorder((_run, { signal }) => sleep(60_000, undefined, { signal }));
      const consumer = consume(first);
      await queue.enqueue("filing.review", payload);
      await first.begun(1);
      const closing = performance.now();
      await consumer.close(10_000);
      expect(performance.now() - closing).toBeLessThan(5_000);
      const second = new Recorder();
      consume(second);
      await second.begun(1);
      expect(second.runs).toEqual([{ name: "filing.review", payload, attempt: 1 }]);
    });

    it("closes by its deadline under a handler that does not heed it, and lets a short one finish", async () => {
      const release = Promise.withResolvers<void>();
      const finished: string[] = [];
      const recorder = new Recorder(async ({ name }) => {
        await (name === "filing.review" ? release.promise : sleep(300));
        finished.push(name);
      });
      const consumer = consume(recorder);
      await queue.enqueue("filing.review", review());
      await queue.enqueue("mail.drain", { shard: 0 });
      await recorder.begun(2);
      const closing = performance.now();
      await consumer.close(1_000);
      expect(performance.now() - closing).toBeLessThan(5_000);
      expect(finished).toEqual(["mail.drain"]);
      release.resolve();
    });

    it("rejects while the store is away, and works once it is there", async () => {
      const line = await openLine(store.address);
      const away = openQueue(store.through(line.port), { namespace, onError });
      const recorder = new Recorder();
      const consumer = consume(recorder, away);
      await expect(away.enqueue("mail.drain", { shard: 0 })).rejects.toThrow();
      await expect(away.ping()).rejects.toThrow();
      await line.connectLine();
      await vi.waitFor(() => away.enqueue("mail.drain", { shard: 0 }), { timeout: 15_000, interval: 500 });
      await recorder.begun(1);
      await line.cut();
      await sleep(QUIET_MS);
      await line.connectLine();
      await vi.waitFor(() => away.enqueue("mail.drain", { shard: 0 }), { timeout: 15_000, interval: 500 });
      await recorder.begun(2);
      await consumer.close(1_000);
      await away.close();
      await line.cut();
    }, 60_000);
  });
}
