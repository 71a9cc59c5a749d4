import { existsSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Child } from "../support/child.ts";
import { postgresOf, type TestDataFolder, testDataFolder } from "../support/data-folder.ts";
import { eventually } from "../support/eventually.ts";
import { readInbox } from "../support/inbox.ts";
import { type Installation, launch, mainFile, startInstallation } from "../support/installation.ts";
import { descendantsOf, stillAlive } from "../support/processes.ts";
import { sendArchive } from "../support/send-archive.ts";
import { signIn } from "../support/sign-in.ts";

const MINUTE_MS = 60_000;

/** One data folder through a hard life: the tests follow each other. */
describe("start and stop", () => {
  let folder: TestDataFolder;
  let installation: Installation | null = null;
  const others: Server[] = [];

  const start = async (options: Partial<Parameters<typeof startInstallation>[0]> = {}) => {
    installation = await startInstallation({ dataDir: folder.path, ...options });
    return installation;
  };
  const health = async (url: string) => (await fetch(`${url}/readyz`)).status;
  /** The numbers of everything that runs below a process, the database server included. */
  const everythingBelow = async ({ child }: Installation) => {
    const below = (await descendantsOf(child.pid)).map(({ pid }) => pid);
    const server = await postgresOf(folder.path);
    return [...new Set([child.pid, ...below, ...(server ? [server.pid] : [])])];
  };
  const gone = (pids: readonly number[]) =>
    eventually("every process has ended", async () => (await stillAlive(pids)).length === 0, {
      withinMs: 20_000,
    });

  beforeAll(async () => {
    folder = await testDataFolder();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await installation?.[Symbol.asyncDispose]();
  });
  afterAll(async () => {
    for (const server of others) server.close();
    await installation?.[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  test("ports that are taken give way to free ones, and it says so", { timeout: MINUTE_MS }, async () => {
    const taken = await occupy(0);
    others.push(taken.server);
    for (const port of [4325, 4380]) {
      const { server } = await occupy(port);
      others.push(server);
    }
    const { url, child } = await start({ env: { PORT: String(taken.port) } });
    expect(url).not.toContain(String(taken.port));
    expect(await health(url)).toBe(200);
    const block = await eventually("the block is printed", () =>
      child.stdout().includes("Ctrl-C") ? child.stdout() : null,
    );
    expect(block).toContain(`打开 open      ${url}`);
    expect(block).toContain(`端口 ${taken.port} 已被占用`);
    expect(block).toMatch(/邮件 mails {5}http:\/\/127\.0\.0\.1:(?!4380\/)\d+\/ {3}（端口 4380 已被占用/);
    expect(block).toContain("mechanical-secretary@imut.example");
  });

  test("a second start says where the first one runs, and harms nothing", {
    timeout: MINUTE_MS,
  }, async () => {
    const first = current(installation);
    const before = await first.services();
    const second = launch({ dataDir: folder.path });
    expect(await second.ended).toEqual({ code: 0, signal: null });
    expect(second.stdout()).toContain(`认证常青已在运行：${first.url}`);
    expect(await first.services()).toEqual(before);
    expect(await health(first.url)).toBe(200);
  });

  test("SIGTERM stops everything", { timeout: MINUTE_MS }, async () => {
    const first = current(installation);
    const secretary = await signIn(first.url, folder.path, "mechanical-secretary");
    await upload(secretary);
    const all = await everythingBelow(first);
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(await first.stop()).toEqual({ code: 0, signal: null });
    expect(await stillAlive(all)).toEqual([]);
    expect(existsSync(join(folder.path, "running.json"))).toBe(false);
  });

  test("the next start keeps data and takes the demonstration's date", { timeout: MINUTE_MS }, async () => {
    const before = (await readInbox(folder.path)).length;
    const { url } = await start({ env: { DEMO_TODAY: "2026-11-02" } });
    const secretary = await signIn(url, folder.path, "mechanical-secretary");
    expect(await secretary.api.session.current.query()).toMatchObject({
      today: "2026-11-02",
      demo: { today: "2026-11-02" },
    });
    expect(await drafted(secretary)).toEqual([["机械设计制造及其自动化", 46]]);
    await eventually("the overdue mails have come", async () =>
      (await readInbox(folder.path)).slice(before).some(({ subject }) => subject.includes("逾期")),
    );
  });

  test("after kill -9 the services stop by themselves, and the next start takes over", {
    timeout: 2 * MINUTE_MS,
  }, async () => {
    const killed = current(installation);
    const { api, worker, postgres } = await killed.services();
    process.kill(killed.pid, "SIGKILL");
    await gone([api, worker]);
    expect(await stillAlive([postgres])).toEqual([postgres]);
    const next = await start();
    expect((await next.services()).postgres).toBe(postgres);
    expect(await drafted(await signIn(next.url, folder.path, "mechanical-secretary"))).toHaveLength(1);
    await next.stop();
    expect(await stillAlive([postgres])).toEqual([]);
  });

  test("when the starting process disappears, everything stops", { timeout: MINUTE_MS }, async () => {
    const command = ["sh", "-c", `'${process.execPath}' '${mainFile}' start; echo ended`] as const;
    const orphaned = await start({ command });
    const all = await everythingBelow(orphaned);
    process.kill(orphaned.child.pid, "SIGKILL");
    await gone(all);
  });

  const onTerminal = ["script", "-qec", "npm start", "/dev/null"] as const;
  test.each([
    ["Ctrl-C on a terminal", onTerminal, ({ process }: Child) => process.stdin?.write("\x03")],
    ["a terminal that is closed", onTerminal, ({ process }: Child) => process.kill("SIGKILL")],
    ["SIGINT to npm alone", ["npm", "start"] as const, ({ process }: Child) => process.kill("SIGINT")],
  ])("%s stops everything behind npm start", { timeout: MINUTE_MS }, async (_what, command, end) => {
    const behindNpm = await start({ command });
    const all = await everythingBelow(behindNpm);
    expect(all.length).toBeGreaterThanOrEqual(6);
    end(behindNpm.child);
    await gone(all);
    expect(existsSync(join(folder.path, "running.json"))).toBe(false);
  });

  test("SIGTERM in the middle of starting leaves nothing behind", { timeout: MINUTE_MS }, async () => {
    const child = launch({ dataDir: folder.path });
    const server = await eventually("PostgreSQL runs", () => postgresOf(folder.path), { everyMs: 20 });
    child.process.kill("SIGTERM");
    expect(await child.ended).toEqual({ code: 0, signal: null });
    expect(await stillAlive([server.pid])).toEqual([]);
  });
});

describe("settings that cannot be", () => {
  test("production has no demonstration date and no default secrets; every problem is told at once", async () => {
    await using folder = await testDataFolder();
    const child = launch({
      dataDir: folder.path,
      env: {
        DATABASE_URL: "postgres://goodstanding_app:secret@127.0.0.1:1/goodstanding",
        DEMO_TODAY: "2026-10-21",
        SMTP_URL: "http://relay.example",
      },
    });
    expect((await child.ended).code).toBe(1);
    const complaints = child
      .stderr()
      .trimEnd()
      .split("\n")
      .map((line) => line.split(":")[0]);
    expect(complaints.sort()).toEqual(["DEMO_TODAY", "MAIL_FROM", "PUBLIC_URL", "SECRET_KEY", "SMTP_URL"]);
    expect(child.stdout()).toBe("");
  });

  test.each([
    [
      "a demonstration of your own database",
      { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", APP_MODE: "demo" },
      /^APP_MODE/m,
    ],
    ["production without a database", { APP_MODE: "production" }, /^DATABASE_URL: expected a value/m],
    ["a day that no calendar has", { DEMO_TODAY: "2026-02-30" }, /^DEMO_TODAY: expected a calendar date/m],
    ["a port that no machine has", { PORT: "70000" }, /^PORT/m],
  ])("%s is refused before anything runs", async (_what, env, complaint) => {
    await using folder = await testDataFolder();
    const child = launch({ dataDir: folder.path, env });
    expect((await child.ended).code).toBe(1);
    expect(child.stderr()).toMatch(complaint);
    expect(existsSync(join(folder.path, "postgres"))).toBe(false);
  });
});

type Person = Awaited<ReturnType<typeof signIn>>;

/** Programmes with a draft, each with its number of files. */
const drafted = async ({ api }: Person) =>
  (await api.filings.list.query())
    .filter(({ fileCount }) => fileCount > 0)
    .map(({ programme, fileCount }) => [programme.name, fileCount]);

async function upload(person: Person): Promise<void> {
  const { api, fetch } = person;
  const filings = await api.filings.list.query();
  const filing = filings.find(({ programme, period }) => programme.code === "080202" && period === "2026");
  const faulty = await (await fetch("/demo/packages/faulty.zip")).arrayBuffer();
  await sendArchive(person, filing?.id ?? "", "faulty.zip", new Uint8Array(faulty));
}

function current(installation: Installation | null): Installation {
  if (!installation) throw new Error("Nothing runs");
  return installation;
}

/** Listens on a port, or finds that somebody else does already. */
const occupy = (port: number): Promise<{ readonly server: Server; readonly port: number }> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve({ server, port }));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : port });
    });
  });
