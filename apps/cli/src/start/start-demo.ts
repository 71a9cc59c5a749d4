import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { migrate } from "@goodstanding/database/migrate";
import { prepareDatabase, urlForRole } from "@goodstanding/database/prepare-database";
import { startSink } from "@goodstanding/mail/sink/start-sink";
import { environmentOrExit } from "@goodstanding/operations/configuration/environment";
import { openLogger } from "@goodstanding/operations/configuration/logger";
import { migrateQueue } from "@goodstanding/queue/migrate-queue";
import { demoAccounts } from "../demo/demo-institutions.ts";
import { buildConsole } from "./build-console.ts";
import { claimFolder } from "./claim-folder.ts";
import { fillDemo } from "./fill-demo.ts";
import { freePort } from "./free-port.ts";
import { keepPostgres } from "./keep-postgres.ts";
import { type RunFile, removeRunFile, writeRunFile } from "./run-file.ts";
import { runServices } from "./run-services.ts";
import { secretFile } from "./secret-file.ts";
import { startBlock } from "./start-block.ts";
import { stopRequest } from "./stop-request.ts";

const HOST = "127.0.0.1";
const WAIT_FOR_ANOTHER_MS = 60_000;
const PORTS = { api: 4300, smtp: 4325, inbox: 4380 } as const;

/** The demonstration: its own database, mail sink, data and passwords, all in one folder. */
export async function startDemo(variables: NodeJS.ProcessEnv): Promise<number> {
  const dataDir = resolve(variables.DATA_DIR || ".data");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const runFile = join(dataDir, "running.json");
  await using opened = new AsyncDisposableStack();
  const claim = await claimFolder(dataDir, runFile, WAIT_FOR_ANOTHER_MS);
  if (claim.kind === "taken") {
    process.stdout.write(alreadyRunning(claim.run, dataDir));
    return 0;
  }
  opened.defer(claim.release);
  const secrets = await secretFile(join(dataDir, "secrets.json"), makeSecrets);
  const accounts = await secretFile(join(dataDir, "demo-accounts.json"), () =>
    demoAccounts.map((account) => ({ ...account, password: randomBytes(9).toString("base64url") })),
  );
  const given = {
    ...variables,
    APP_MODE: "demo",
    HOST,
    PORT: variables.PORT || String(PORTS.api),
    DATA_DIR: dataDir,
    DATABASE_URL: "postgres://not-started",
    SMTP_URL: "smtp://not-started",
    MAIL_FROM: variables.MAIL_FROM || "认证常青（演示） <goodstanding@demo.example>",
    SECRET_KEY: secrets.secretKey,
    PUBLIC_URL: `http://${HOST}`,
    LOG_LEVEL: variables.LOG_LEVEL || "warn",
  };
  // What the caller has set is judged before anything runs that would have to be stopped again.
  const { PORT: wanted, LOG_LEVEL: level } = environmentOrExit(given);
  await buildConsole();
  const log = openLogger({ name: "start", level, dataDir });
  const stop = stopRequest(variables.GOODSTANDING_BOOTSTRAP_PID);
  const port = await freePort(HOST, wanted);
  const postgres = opened.adopt(await keepPostgres(join(dataDir, "postgres"), log), (each) => each.stop());
  const sinkSettings = { dir: join(dataDir, "mail"), smtpPort: PORTS.smtp, httpPort: PORTS.inbox };
  const sink = opened.adopt(await startSink(sinkSettings), (each) => each.close());
  const databaseUrl = postgres.superuserUrl("goodstanding");
  const env = {
    ...given,
    PORT: String(port),
    DATABASE_URL: urlForRole(databaseUrl, "goodstanding_app", secrets.appPassword),
    SMTP_URL: sink.smtpUrl,
    PUBLIC_URL: `http://${HOST}:${port}`,
  };
  const environment = environmentOrExit(env);
  await prepareDatabase(databaseUrl, { owner: secrets.ownerPassword, app: secrets.appPassword });
  const ownerUrl = urlForRole(databaseUrl, "goodstanding_owner", secrets.ownerPassword);
  await migrate(ownerUrl);
  await migrateQueue(ownerUrl);
  await fillDemo(environment, join(dataDir, "demo"), log);
  opened.defer(() => removeRunFile(runFile));
  return await runServices({
    log,
    env,
    stop,
    lost: postgres.lost,
    announce: async () => {
      await writeRunFile(runFile, { pid: process.pid, url: environment.PUBLIC_URL });
      process.stdout.write(
        startBlock({
          environment,
          accounts,
          inboxUrl: sink.inboxUrl,
          dataDir,
          movedFrom: {
            console: wanted === 0 || port === wanted ? null : wanted,
            inbox: new URL(sink.inboxUrl).port === String(PORTS.inbox) ? null : PORTS.inbox,
          },
        }),
      );
    },
  });
}

const alreadyRunning = (run: RunFile | null, dataDir: string): string =>
  run
    ? `\n  认证常青已在运行：${run.url}（进程 ${run.pid}），未再启动。\n  Goodstanding is already running at ${run.url} (process ${run.pid}); nothing was started.\n  账户 accounts  ${join(dataDir, "demo-accounts.json")}\n\n`
    : "\n  另一个进程正在启动此数据目录，未再启动。\n  Another process is starting on this data folder; nothing was started.\n\n";

const makeSecrets = () => ({
  secretKey: randomBytes(32).toString("base64"),
  ownerPassword: randomBytes(24).toString("base64url"),
  appPassword: randomBytes(24).toString("base64url"),
});
