import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@goodstanding/database/database";
import type { TestDatabase } from "@goodstanding/database/test-server";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { demoClock } from "@goodstanding/operations/configuration/clock";
import { keptFolder } from "@goodstanding/operations/configuration/kept-folder";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { newToken } from "@goodstanding/operations/configuration/new-token";
import { openSealedSecrets } from "@goodstanding/operations/configuration/sealed-secrets";
import type { Deps } from "@goodstanding/operations/deps";
import { migrateQueue } from "@goodstanding/queue/migrate-queue";
import { openQueue } from "@goodstanding/queue/open-queue";
import { openStorage } from "@goodstanding/storage/open-storage";

/** An installation without its processes: operations run here, and workers are started and killed from here. */
export interface Stage extends AsyncDisposable {
  readonly deps: Deps;
  readonly superuserUrl: string;
  /** What a worker of this installation finds in its environment. */
  readonly workerEnv: Readonly<Record<string, string>>;
}

interface StageOptions {
  readonly smtpUrl: string;
  /** On PostgreSQL where left out. */
  readonly redisUrl?: string | null;
}

export const stageToday = localDate("2026-10-21");

/** Takes the database for its own and drops it in the end. */
export async function openStage(
  testDatabase: TestDatabase,
  { smtpUrl, redisUrl = null }: StageOptions,
): Promise<Stage> {
  await migrateQueue(testDatabase.ownerUrl);
  const dataDir = await mkdtemp(join(tmpdir(), "goodstanding-stage-"));
  const database = openDatabase(testDatabase.appUrl, { onError: () => undefined });
  const store = redisUrl === null ? { databaseUrl: testDatabase.appUrl } : { redisUrl };
  const queue = openQueue(store, { onError: () => undefined });
  return {
    superuserUrl: testDatabase.superuserUrl,
    deps: {
      database,
      queue,
      newId,
      newToken,
      secrets: openSealedSecrets(randomBytes(32).toString("base64")),
      clock: demoClock(stageToday, "Asia/Shanghai"),
      storage: await openStorage(join(dataDir, "evidence")),
      scratchDir: await mkdtemp(join(dataDir, "scratch-")),
      uploadsDir: await keptFolder(join(dataDir, "uploads")),
      log: openLogger({ name: "start", level: "silent", dataDir }),
      release: "0.1.0",
    },
    workerEnv: {
      APP_MODE: "demo",
      DEMO_TODAY: stageToday,
      DATA_DIR: dataDir,
      DATABASE_URL: testDatabase.appUrl,
      ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
      SMTP_URL: smtpUrl,
      MAIL_FROM: "教务处 <office@school.example>",
      SECRET_KEY: randomBytes(32).toString("base64"),
      PUBLIC_URL: "http://127.0.0.1",
      LOG_LEVEL: "fatal",
    },
    [Symbol.asyncDispose]: async () => {
      await queue.close();
      await database.dispose();
      await testDatabase.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
