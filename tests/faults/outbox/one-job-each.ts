import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestDatabase } from "@goodstanding/database/test-server";
import type { JournalingRelay } from "@goodstanding/mail/sink/journaling-relay";
import { migrateQueue } from "@goodstanding/queue/migrate-queue";
import { openOneJobEach } from "@goodstanding/queue/one-job-each.fixture";
import { eventually } from "../../support/eventually.ts";
import { randomFrom } from "../../support/random.ts";
import { startCrew } from "./crew.ts";

/** `failed`: given up by the queue; they are lost, or have arrived all the same. */
export type NaiveFigures = Record<"mails" | "kills" | "lost" | "doubled" | "failed", number>;

interface Size {
  readonly mails: number;
  readonly kills: number;
  readonly workers: number;
  readonly seed: number;
}

/** The same kills of workers that send each mail as a job of its own, as most systems do. */
export async function oneJobEach(
  database: TestDatabase,
  relay: JournalingRelay,
  { mails, kills, workers, seed }: Size,
): Promise<NaiveFigures> {
  await migrateQueue(database.ownerUrl);
  const queue = openOneJobEach(database.ownerUrl);
  try {
    const random = randomFrom(seed);
    const keys = Array.from({ length: mails }, (_, at) => `naive.${at + 1}`);
    const share = Math.ceil(mails / kills);
    await using crew = await startCrew({
      size: workers,
      file: fileURLToPath(import.meta.resolve("./naive-worker.ts")),
      envOf: () => ({ DATABASE_URL: database.ownerUrl, SMTP_URL: relay.smtpUrl }),
    });
    for (let kill = 0; kill < kills; kill += 1) {
      await crew.atWork();
      await queue.add(keys.slice(kill * share, (kill + 1) * share));
      await crew.killOne(random, async () => ((await queue.counts()).active > 0 ? crew.names() : []));
    }
    await eventually("the jobs are worked off", async () => (await queue.counts()).open === 0, {
      withinMs: 600_000,
      everyMs: 500,
    });
    const { failed } = await queue.counts();
    const now = new Date();
    while ((await relay.deliveredUpTo()) < now) await sleep(200);
    const copies = await relay.copies();
    const arrived = keys.map((key) => copies.get(`<${key}@school.example>`) ?? 0);
    return {
      ...{ mails, kills, failed },
      lost: arrived.filter((times) => times === 0).length,
      doubled: arrived.reduce((sum, times) => sum + Math.max(0, times - 1), 0),
    };
  } finally {
    await queue.close();
    await database.drop();
  }
}

export const naiveLine = ({ mails, kills, lost, doubled, failed }: NaiveFigures): string =>
  `  one job a mail beside it: ${mails} mails, ${kills} kills: lost ${lost}, doubled ${doubled}, given up by the queue ${failed}`;
