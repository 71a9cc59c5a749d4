import { migrate } from "@goodstanding/database/migrate";
import { environmentOrExit } from "@goodstanding/operations/configuration/environment";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { migrateQueue } from "@goodstanding/queue/migrate-queue";
import { buildConsole } from "./build-console.ts";
import { runServices } from "./run-services.ts";
import { stopRequest } from "./stop-request.ts";

/** Production is the environment and nothing else: migrate where the owner's URL is given, then run API and worker. */
export async function startProduction(variables: NodeJS.ProcessEnv): Promise<number> {
  const env = { ...variables, APP_MODE: variables.APP_MODE || "production" };
  const isProduction = env.APP_MODE === "production";
  if (!isProduction)
    process.stderr.write("APP_MODE: expected production, or nothing, where DATABASE_URL is set\n");
  const environment = environmentOrExit({ ...env, APP_MODE: "production" });
  if (!isProduction) return 1;
  const log = openLogger({ name: "start", level: environment.LOG_LEVEL, dataDir: environment.DATA_DIR });
  await buildConsole();
  const stop = stopRequest(variables.GOODSTANDING_BOOTSTRAP_PID);
  if (environment.DATABASE_OWNER_URL) {
    const migrations = await migrate(environment.DATABASE_OWNER_URL);
    if (!environment.REDIS_URL) await migrateQueue(environment.DATABASE_OWNER_URL);
    log.info({ migrations }, "The database is up to date");
  }
  return runServices({
    log,
    env,
    stop,
    announce: () => log.info({ url: environment.PUBLIC_URL }, "Goodstanding is running"),
  });
}
