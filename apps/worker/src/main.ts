import { join, resolve } from "node:path";
import { openDatabase } from "@goodstanding/database/database";
import { measureClockSkew } from "@goodstanding/database/measure-clock-skew";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { openBounceMailbox } from "@goodstanding/mail/bounces/open-bounce-mailbox";
import { openEvidence } from "@goodstanding/mail/evidence/open-evidence";
import { openTransport } from "@goodstanding/mail/transport";
import { openPost } from "@goodstanding/operations/channels/post";
import { clockOf } from "@goodstanding/operations/configuration/clock";
import { clockOrExit } from "@goodstanding/operations/configuration/clock-or-exit";
import { environmentOrExit } from "@goodstanding/operations/configuration/environment";
import { freshFolder } from "@goodstanding/operations/configuration/fresh-folder";
import { keptFolder } from "@goodstanding/operations/configuration/kept-folder";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { newId } from "@goodstanding/operations/configuration/new-id";
import { newToken } from "@goodstanding/operations/configuration/new-token";
import { onShutdown } from "@goodstanding/operations/configuration/on-shutdown";
import { release } from "@goodstanding/operations/configuration/release";
import { openSealedSecrets } from "@goodstanding/operations/configuration/sealed-secrets";
import { tellReady } from "@goodstanding/operations/configuration/tell-ready";
import { watchedClock } from "@goodstanding/operations/configuration/watched-clock";
import { openLinkVisitor } from "@goodstanding/operations/links/visit-link";
import { rateOf } from "@goodstanding/operations/reminders/mail-rate";
import { openQueue } from "@goodstanding/queue/open-queue";
import { openStorage } from "@goodstanding/storage/open-storage";
import { startWorker } from "./worker.ts";

const environment = environmentOrExit(process.env);
const log = openLogger({ name: "worker", level: environment.LOG_LEVEL, dataDir: environment.DATA_DIR });
const onError = (error: Error) => log.warn({ error }, "A connection broke");

const database = openDatabase(environment.DATABASE_URL, { onError });
const queue = openQueue(
  environment.REDIS_URL ? { redisUrl: environment.REDIS_URL } : { databaseUrl: environment.DATABASE_URL },
  { onError },
);
await clockOrExit(database);
const watched = watchedClock({ wall: Date.now, elapsed: () => performance.now() });
const transport = openTransport(environment.SMTP_URL);
const evidence = openEvidence({ journalUrl: environment.JOURNAL_IMAP_URL, relayLog: environment.RELAY_LOG });
const inspector = createInspector();
const consumer = await startWorker({
  database,
  queue,
  transport,
  inspector,
  visitLink: openLinkVisitor(),
  post: openPost(),
  secrets: openSealedSecrets(environment.SECRET_KEY, environment.OLD_SECRET_KEYS),
  log,
  newId,
  newToken,
  rate: rateOf(environment),
  evidence,
  bounces: environment.BOUNCE_IMAP_URL ? openBounceMailbox(environment.BOUNCE_IMAP_URL) : null,
  release,
  clock: clockOf(environment, watched.clock),
  storage: await openStorage(environment.STORAGE_URL ?? resolve(environment.DATA_DIR, "evidence"), {
    spoolDir: join(environment.DATA_DIR, "spool"),
  }),
  scratchDir: await freshFolder(join(environment.DATA_DIR, "scratch", "worker")),
  uploadsDir: await keptFolder(join(environment.DATA_DIR, "uploads")),
  mail: { from: environment.MAIL_FROM, publicUrl: environment.PUBLIC_URL },
});
log.info({ mode: environment.APP_MODE, release }, "The worker is running");
tellReady();

const stopWatching = watched.watch({
  skew: () => measureClockSkew(database, Date.now),
  onOff: (problem) => {
    process.stderr.write(`${problem}\n`);
    shutDown(problem);
  },
  // Whoever slept was told of a day gone by until now.
  onSet: () => queue.enqueue("reminders.sweep", { today: null }),
  onError,
});

const LEAVE_JOBS_MS = 8_000;
const shutDown = onShutdown(log, async () => {
  stopWatching();
  const closed = consumer.close(LEAVE_JOBS_MS);
  // Mails that have not left yet go back to their rows; those on their way still get their answer.
  transport.close();
  await closed;
  await queue.close();
  await inspector.close();
  await evidence?.close();
  await database.dispose();
});
