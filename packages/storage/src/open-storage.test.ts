import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashText } from "./hash-text.ts";
import { openStorage } from "./open-storage.ts";
import { parseStorageUrl } from "./storage-url.ts";
import { pieces } from "./suite/pieces.ts";
import { storageSuite } from "./suite/storage-suite.ts";

const script = join(import.meta.dirname, "put-for-test.ts");
let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "goodstanding-storage-"));
  folder = join(parent, "evidence");
});

afterEach(() => rm(parent, { recursive: true, force: true }));

const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Paths of all files below the folder, of those in `tmp` only the number. */
async function listing(of = folder): Promise<{ stored: string[]; temporary: number }> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(of.length + 1));
  const stored = files.filter((path) => !path.startsWith("tmp/"));
  return { stored: stored.toSorted(), temporary: files.length - stored.length };
}

storageSuite(async () => {
  const own = await mkdtemp(join(tmpdir(), "goodstanding-storage-"));
  return {
    storage: await openStorage(pathToFileURL(own).href),
    count: async () => {
      const { stored, temporary } = await listing(own);
      return { stored: stored.length, temporary };
    },
    close: () => rm(own, { recursive: true, force: true }),
  };
});

test("content is closed to other users", async () => {
  const storage = await openStorage(folder);
  const sha256 = hashText("培养方案");
  await storage.put(pieces("培养方案"), { maxBytes: 12 });
  const file = join(parent, "finished");
  await writeFile(file, "大纲", { mode: 0o644 });
  const adopted = await storage.adopt(file);
  for (const hash of [sha256, adopted.sha256]) {
    expect((await stat(pathOf(hash))).mode & 0o777).toBe(0o600);
  }
  expect(await storage.freeBytes()).toBeGreaterThan(0);
});

test("hashes are those of the standard", () => {
  expect(hashText("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hashText("认证常青")).toBe("4e36cc7613d7320dcfe34a555ce62dcadfc5ed6084aa771ca7f4fc0d3ae0c9f7");
});

test("a store that is gone takes nothing to where it was, and the finished file stays", async () => {
  const storage = await openStorage(folder);
  const file = join(parent, "finished");
  await writeFile(file, "x");
  await rm(folder, { recursive: true });
  await mkdir(folder); // the empty place of a disk that is no longer mounted
  await expect(storage.adopt(file)).rejects.toMatchObject({ code: "ENOENT" });
  await expect(storage.put(pieces("x"), { maxBytes: 1 })).rejects.toMatchObject({ code: "ENOENT" });
  expect(await readdir(folder)).toEqual([]);
  expect(await readFile(file, "utf8")).toBe("x");
});

test("a process killed in the middle leaves a temporary file alone, which a later opening sweeps", async () => {
  const child = spawn(process.execPath, [script, folder, "600"], { stdio: "ignore" });
  while ((await listing().catch(() => null))?.temporary !== 1) await sleep(10);
  await sleep(250);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await listing()).toEqual({ stored: [], temporary: 1 });

  await openStorage(folder);
  expect(await listing(), "somebody may still be writing it").toMatchObject({ temporary: 1 });
  const [name = ""] = await readdir(join(folder, "tmp"));
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(folder, "tmp", name), yesterday, yesterday);
  await openStorage(folder);
  expect(await listing()).toEqual({ stored: [], temporary: 0 });
});

test("an opening sweeps nothing but temporary files", async () => {
  const storage = await openStorage(folder);
  await storage.put(pieces("kept"), { maxBytes: 4 });
  const longAgo = new Date("2020-01-01");
  await utimes(pathOf(hashText("kept")), longAgo, longAgo);
  const reopened = await openStorage(folder);
  expect(await reopened.has(hashText("kept"))).toBe(true);
});

const namespace = ["--user", "--map-root-user", "--mount"];
const mayMount = await promisify(execFile)("unshare", [...namespace, "true"]).then(
  () => true,
  () => false,
);

test.runIf(mayMount)("a full disk is an error, and leaves nothing", async () => {
  await mkdir(folder);
  const onSmallDisk = `mount -t tmpfs -o size=3m none "$1" && "$2" "$3" "$1" 8; find "$1" -type f | wc -l`;
  const { stdout } = await promisify(execFile)("unshare", [
    ...namespace,
    ...["sh", "-c", onSmallDisk, "sh"],
    ...[folder, process.execPath, script],
  ]);
  expect(stdout.split("\n").map((line) => line.trim())).toEqual(["ENOSPC", "0", ""]);
});

test("a folder that cannot be written is an error when it is opened", async () => {
  await writeFile(folder, "a file");
  await expect(openStorage(folder)).rejects.toThrow("ENOTDIR");
});

test.each([
  "s3://bucket/evidence",
  "s3://KEY:SECRET@host",
  "s3://KEY:SECRET@host/bucket?tls=maybe",
  "s3://KEY:SECRET@host/bucket?acl=public",
  "https://store.example",
  "evidence",
  "file://server.example/evidence",
  "",
])("%s is refused, saying what is allowed and no secret", async (url) => {
  const refused: string = await openStorage(url).then(
    () => "opened",
    (error: Error) => error.message,
  );
  expect(refused).toMatch(/use a folder.*absolute path.*file: URL.*s3:\/\/KEY:SECRET@HOST/);
  expect(refused.split("use a folder")[0]).not.toContain("SECRET");
});

test("an address of a bucket is read to the last part", () => {
  expect(
    parseStorageUrl("s3://key:p%2Fw@oss.example:9000/evidence/a/b?region=cn-1&tls=off&style=host"),
  ).toEqual({
    ok: true,
    value: {
      kind: "s3",
      endpoint: "http://oss.example:9000",
      bucket: "evidence",
      prefix: "a/b/",
      region: "cn-1",
      accessKeyId: "key",
      secretAccessKey: "p/w",
      style: "host",
    },
  });
});
