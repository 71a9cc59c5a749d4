import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { openDatabase } from "@goodstanding/database/database";
import { openTexts } from "@goodstanding/documents/compare/open-texts";
import { createPreviewer } from "@goodstanding/documents/preview/preview-in-worker";
import { localDate } from "@goodstanding/domain/kernel/dates";
import { clockOf } from "@goodstanding/operations/configuration/clock";
import { environmentOrExit } from "@goodstanding/operations/configuration/environment";
import { keptFolder } from "@goodstanding/operations/configuration/kept-folder";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { newToken } from "@goodstanding/operations/configuration/new-token";
import { onShutdown } from "@goodstanding/operations/configuration/on-shutdown";
import { release } from "@goodstanding/operations/configuration/release";
import { openSealedSecrets } from "@goodstanding/operations/configuration/sealed-secrets";
import { tellReady } from "@goodstanding/operations/configuration/tell-ready";
import { rateOf } from "@goodstanding/operations/reminders/mail-rate";
import { openQueue } from "@goodstanding/queue/open-queue";
import { openStorage } from "@goodstanding/storage/open-storage";
import { openAuth } from "./auth.ts";
import { ensureAccounts } from "./demo/ensure-accounts.ts";
import { buildServer } from "./server.ts";

const environment = environmentOrExit(process.env);
const log = openLogger({ name: "api", level: environment.LOG_LEVEL, dataDir: environment.DATA_DIR });
const onError = (error: Error) => log.warn({ error }, "A connection broke");

const database = openDatabase(environment.DATABASE_URL, { onError });
const queue = openQueue(
  environment.REDIS_URL ? { redisUrl: environment.REDIS_URL } : { databaseUrl: environment.DATABASE_URL },
  { onError },
);
const auth = openAuth({
  databaseUrl: environment.DATABASE_URL,
  secret: environment.SECRET_KEY,
  publicUrl: environment.PUBLIC_URL,
  newId,
  log,
  onError,
});
const isDemo = environment.APP_MODE === "demo";
const consoleDir = resolve(import.meta.dirname, "../../console/dist");
const deps = {
  database,
  queue,
  auth,
  log,
  newId,
  newToken,
  secrets: openSealedSecrets(environment.SECRET_KEY, environment.OLD_SECRET_KEYS),
  release,
  clock: clockOf(environment),
  storage: await openStorage(environment.STORAGE_URL ?? resolve(environment.DATA_DIR, "evidence"), {
    spoolDir: join(environment.DATA_DIR, "spool"),
  }),
  uploadsDir: await keptFolder(join(environment.DATA_DIR, "uploads")),
  publicUrl: environment.PUBLIC_URL,
  bounceSecret: environment.BOUNCE_WEBHOOK_SECRET ?? null,
  mailServer: { smtpUrl: environment.SMTP_URL, rate: rateOf(environment) },
  mail: { from: environment.MAIL_FROM, publicUrl: environment.PUBLIC_URL },
  preview: createPreviewer(),
  texts: openTexts(),
  demoToday: environment.APP_MODE === "demo" ? localDate(environment.DEMO_TODAY) : null,
};
if (isDemo) await ensureAccounts(deps, join(environment.DATA_DIR, "demo-accounts.json"));

const server = await buildServer(deps, {
  consoleDir: existsSync(join(consoleDir, "index.html")) ? consoleDir : null,
  demoDir: isDemo ? resolve(environment.DATA_DIR, "demo") : null,
});
const address = await server.listen({ host: environment.HOST, port: environment.PORT });
log.info({ address, mode: environment.APP_MODE, release }, "The API is listening");
tellReady({ address });

onShutdown(log, async () => {
  await server.close();
  await deps.texts.close();
  await queue.close();
  await auth.close();
  await database.dispose();
});
