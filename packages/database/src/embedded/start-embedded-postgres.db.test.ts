import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { adoptOrStart } from "./adopt-or-start.ts";
import { openDataFolder } from "./data-folder.ts";
import { embeddedBinaries } from "./embedded-binaries.ts";
import { FolderInUseError } from "./folder-lock.ts";
import { livingProcess } from "./living-process.ts";
import { asOrdinaryUser } from "./ordinary-user.ts";
import { holderOf } from "./pid-file.ts";
import { stopServer } from "./server-process.ts";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./start-embedded-postgres.ts";

/** A folder whose first start is over, for the tests that are about later ones. */
let used: string;
let dataDir: string;
let running: EmbeddedPostgres[];
let processes: ChildProcess[];

beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), "goodstanding-embedded-"));
  await (await startEmbeddedPostgres({ dataDir: used, fsync: false })).stop();
});

afterAll(() => rm(used, { recursive: true, force: true }));

beforeEach(async () => {
  const closed = await mkdtemp(join(tmpdir(), "goodstanding-embedded-"));
  await chmod(closed, 0o700);
  dataDir = join(closed, "database");
  running = [];
  processes = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  for (const process of processes) process.kill("SIGKILL");
  const { cluster } = await openDataFolder(dataDir);
  const holder = await holderOf(cluster);
  if (holder.kind === "server") await stopServer(holder.pid, cluster);
  await rm(join(dataDir, ".."), { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, ...options });
  running.push(server);
  return server;
}

const copyUsedFolder = (): Promise<void> => cp(used, dataDir, { recursive: true });

/** Starts the server from another Node process, which the test may kill. */
async function startInChild(environment: NodeJS.ProcessEnv = {}) {
  const parent = spawn(process.execPath, [join(import.meta.dirname, "parent-for-test.ts"), dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  processes.push(parent);
  const [line] = await once(createInterface(parent.stdout), "line");
  const server: { pid: number; port: number; url: string } = JSON.parse(String(line));
  const kill = async () => {
    parent.kill("SIGKILL");
    await once(parent, "exit");
  };
  return { ...server, kill };
}

async function isInitialising(): Promise<boolean> {
  const names = existsSync(dataDir) ? await readdir(dataDir) : [];
  return names.some((name) => name.startsWith("cluster.new-") && existsSync(join(dataDir, name, "base")));
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("a Chinese environment gets UTF-8 with the builtin locale, loopback only, closed to everybody else", async () => {
  const { url, port } = await startInChild({ LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8", LANGUAGE: "zh_CN" });
  const [settings] = await query(
    url,
    `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
            current_setting('max_connections') as connections, current_setting('listen_addresses') as addresses,
            current_setting('lc_messages') as messages, current_setting('timezone') as zone, upper('é认证') as upper
     from pg_database where datname = 'postgres'`,
  );
  expect(settings).toEqual({
    encoding: "UTF8",
    provider: "b",
    locale: "C.UTF-8",
    connections: "200",
    addresses: "127.0.0.1",
    messages: "C",
    zone: "UTC",
    upper: "É认证",
  });
  expect((await stat(join(dataDir, "superuser-password"))).mode & 0o777).toBe(0o600);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  await expect(
    query(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, "select 1"),
  ).rejects.toMatchObject({
    code: "28P01",
  });
  const outside = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  if (outside) {
    await expect(
      query(`postgres://postgres:x@${outside.address}:${port}/postgres`, "select 1"),
    ).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  }
});

test("data, password and chosen port outlive an orderly stop", async () => {
  const first = await start();
  await query(first.superuserUrl("postgres"), "create table kept as select 7 as seven");
  await first.stop();
  await first.stop();
  expect(await livingProcess(first.pid)).toBeNull();
  expect(existsSync(join(dataDir, "cluster", "postmaster.pid"))).toBe(false);
  const second = await start({ port: first.port });
  expect(second).toMatchObject({ adopted: false, port: first.port });
  expect(await query(first.superuserUrl("postgres"), "select seven from kept")).toEqual([{ seven: 7 }]);
});

test("after kill -9 of the server the next start recovers what was committed", async () => {
  await copyUsedFolder();
  const first = await start();
  const writer = new pg.Client({ connectionString: first.superuserUrl("postgres") });
  writer.on("error", () => {});
  await writer.connect();
  await writer.query("create table kept (n int)");
  await writer.query("insert into kept select generate_series(1, 1000)");
  await writer.query("begin; insert into kept values (0)");
  process.kill(first.pid, "SIGKILL");
  await first.stop();
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second.superuserUrl("postgres"), "select count(*)::int as rows from kept")).toEqual([
    { rows: 1000 },
  ]);
});

test("a server that outlived its killed starter is adopted, and then stops in order", async () => {
  await copyUsedFolder();
  const orphan = await startInChild();
  await orphan.kill();
  const server = await start();
  expect(server).toMatchObject({ adopted: true, pid: orphan.pid, port: orphan.port });
  expect(await query(server.superuserUrl("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
  expect(await livingProcess(orphan.pid)).toBeNull();
  expect(existsSync(join(dataDir, "cluster", "postmaster.pid"))).toBe(false);
});

test("starter and server both killed at once: the next start waits for the remains and recovers", async () => {
  await copyUsedFolder();
  const orphan = await startInChild();
  await query(orphan.url, "create table kept as select 7 as seven");
  await orphan.kill();
  process.kill(orphan.pid, "SIGKILL");
  const server = await start();
  expect(server).toMatchObject({ adopted: false });
  expect(await query(server.superuserUrl("postgres"), "select seven from kept")).toEqual([{ seven: 7 }]);
});

test("a starter killed in the middle of the first start leaves nothing that hinders the next", async () => {
  const parent = spawn(process.execPath, [join(import.meta.dirname, "parent-for-test.ts"), dataDir], {
    stdio: "ignore",
  });
  processes.push(parent);
  while (!(await isInitialising())) await sleep(5);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  const server = await start();
  expect(await query(server.superuserUrl("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  expect((await readdir(dataDir)).toSorted()).toEqual(["cluster", "server.log", "superuser-password"]);
});

test("a folder in a living process's care is refused and left alone", async () => {
  await copyUsedFolder();
  const owner = await startInChild();
  const pidFile = await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toBeInstanceOf(FolderInUseError);
  expect(await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8")).toBe(pidFile);
  expect(await query(owner.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("several starts at once: one server, the others refused", async () => {
  const results = await Promise.allSettled([start(), start(), start()]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toBeInstanceOf(FolderInUseError);
  }
});

test("a pid file whose number belongs to another program by now does not stop the start", async () => {
  await copyUsedFolder();
  const first = await start();
  const pidFile = await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8");
  await first.stop();
  const stranger = spawn("sleep", ["600"], { stdio: "ignore" });
  processes.push(stranger);
  await writeFile(
    join(dataDir, "cluster", "postmaster.pid"),
    pidFile.replace(String(first.pid), String(stranger.pid)),
  );
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(stranger.exitCode).toBeNull();
});

test("a living server that does not answer keeps its pid file; the error names it and how to stop it", async () => {
  await copyUsedFolder();
  const orphan = await startInChild();
  await orphan.kill();
  const pidFile = await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8");
  process.kill(orphan.pid, "SIGSTOP");
  const folder = await openDataFolder(dataDir);
  const attempt = adoptOrStart({
    folder,
    tools: { binaries: embeddedBinaries(), asOrdinaryUser: await asOrdinaryUser(), fsync: true },
    host: "127.0.0.1",
    password: await readFile(folder.passwordFile, "utf8"),
    port: undefined,
    patienceMs: 500,
  });
  await expect(attempt).rejects.toThrow(
    `process ${orphan.pid}) does not answer. Stop it with "kill -INT ${orphan.pid}"`,
  );
  expect(await readFile(join(dataDir, "cluster", "postmaster.pid"), "utf8")).toBe(pidFile);
  process.kill(orphan.pid, "SIGCONT");
  expect(await start()).toMatchObject({ adopted: true, pid: orphan.pid });
});

test("a living server with another password is refused, not replaced", async () => {
  await copyUsedFolder();
  const orphan = await startInChild();
  await orphan.kill();
  await writeFile(join(dataDir, "superuser-password"), "another");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow("password authentication failed");
  expect(await livingProcess(orphan.pid)).not.toBeNull();
});

test("a chosen port that is taken is an error that names the cause, and the folder is free again", async () => {
  await copyUsedFolder();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow("Address already in use");
  taken.close();
  expect(await start({ port })).toMatchObject({ port });
});

test("a lost password file is named", async () => {
  await copyUsedFolder();
  await rm(join(dataDir, "superuser-password"));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow("Restore that file");
});

test("links on the way to the folder do not hide its server", async () => {
  await copyUsedFolder();
  const orphan = await startInChild();
  await orphan.kill();
  await mkdir(join(dataDir, "..", "elsewhere"));
  await symlink(dataDir, join(dataDir, "..", "elsewhere", "link"));
  expect(await start({ dataDir: join(dataDir, "..", "elsewhere", "link") })).toMatchObject({
    adopted: true,
    pid: orphan.pid,
  });
});
