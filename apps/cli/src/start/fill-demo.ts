import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openDatabase } from "@goodstanding/database/database";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { clockOf } from "@goodstanding/operations/configuration/clock";
import type { Environment } from "@goodstanding/operations/configuration/environment";
import { freshFolder } from "@goodstanding/operations/configuration/fresh-folder";
import { keptFolder } from "@goodstanding/operations/configuration/kept-folder";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { newToken } from "@goodstanding/operations/configuration/new-token";
import { release } from "@goodstanding/operations/configuration/release";
import type { Deps } from "@goodstanding/operations/deps";
import { openQueue } from "@goodstanding/queue/open-queue";
import { openStorage } from "@goodstanding/storage/open-storage";
import { loadDemo } from "../demo/load-demo.ts";
import { loadFilings } from "../demo/load-filings.ts";

/** Builds the demonstration's packages and, in an empty installation, its schools with filings under way. */
export async function fillDemo(
  environment: Environment,
  packagesDir: string,
  log: Deps["log"],
): Promise<void> {
  if (environment.APP_MODE !== "demo") return;
  if (!existsSync(join(packagesDir, "letter.pdf"))) {
    const script = new URL("../../../../tests/packages/build-demo-packages.ts", import.meta.url);
    await promisify(execFile)(process.execPath, [fileURLToPath(script), packagesDir]);
  }
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(openDatabase(environment.DATABASE_URL), (each) => each.dispose());
  const basics = { database, newId, clock: clockOf(environment) };
  const schools = await loadDemo(basics, localDate(environment.DEMO_TODAY));
  if (schools.length === 0) return;
  const onError = (error: Error) => log.warn({ error }, "A connection broke");
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = environment;
  const queue = opened.adopt(openQueue(redisUrl ? { redisUrl } : { databaseUrl }, { onError }), (each) =>
    each.close(),
  );
  const deps = {
    ...{ ...basics, newToken, queue, log, release },
    storage: await openStorage(environment.STORAGE_URL ?? resolve(dataDir, "evidence"), {
      spoolDir: join(dataDir, "spool"),
    }),
    scratchDir: await freshFolder(join(dataDir, "scratch", "start")),
    uploadsDir: await keptFolder(join(dataDir, "uploads")),
  };
  await loadFilings(deps, schools, packagesDir);
}
