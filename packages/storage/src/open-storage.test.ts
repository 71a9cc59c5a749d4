import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashText } from "./hash-text.ts";
import { openStorage } from "./open-storage.ts";

const MIB = 1024 * 1024;
const script = join(import.meta.dirname, "put-for-test.ts");
let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "goodstanding-storage-"));
  folder = join(parent, "evidence");
});

afterEach(() => rm(parent, { recursive: true, force: true }));

async function* pieces(...all: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const piece of all) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

/** Paths of all files below the folder, of those in `tmp` only the number. */
async function listing(): Promise<{ stored: string[]; temporary: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const stored = files.filter((path) => !path.startsWith("tmp/"));
  return { stored: stored.toSorted(), temporary: files.length - stored.length };
}

test("content comes back under its hash, closed to other users", async () => {
  const storage = await openStorage(pathToFileURL(folder).href);
  const sha256 = hashText("培养方案");
  const put = await storage.put(pieces("培养", "", "方案"), { maxBytes: 12 });
  expect(put).toEqual({ ok: true, value: { sha256, size: 12 } });
  expect((await buffer(storage.read(sha256))).toString()).toBe("培养方案");
  expect(storage.pathOf(sha256)).toBe(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  expect((await stat(storage.pathOf(sha256))).mode & 0o777).toBe(0o600);
  expect([await storage.has(sha256), await storage.has(hashText("另"))]).toEqual([true, false]);
  expect(await listing()).toMatchObject({ temporary: 0 });
});

test("hashes are those of the standard", () => {
  expect(hashText("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hashText("认证常青")).toBe("4e36cc7613d7320dcfe34a555ce62dcadfc5ed6084aa771ca7f4fc0d3ae0c9f7");
});

test("the same content is kept once, even when it arrives at the same time", async () => {
  const storage = await openStorage(folder);
  const content = randomBytes(3 * MIB);
  const puts = await Promise.all(
    Array.from({ length: 8 }, () =>
      storage.put(pieces(content.subarray(0, MIB), content.subarray(MIB)), { maxBytes: 4 * MIB }),
    ),
  );
  const [first] = puts;
  expect(new Set(puts.map((put) => JSON.stringify(put)))).toHaveLength(1);
  const { stored, temporary } = await listing();
  expect([stored.length, temporary, first?.ok]).toEqual([1, 0, true]);
});

test("an empty file is content too", async () => {
  const storage = await openStorage(folder);
  expect(await storage.put(pieces(), { maxBytes: 0 })).toEqual({
    ok: true,
    value: { sha256: hashText(""), size: 0 },
  });
  expect(await storage.has(hashText(""))).toBe(true);
});

test("a byte too many: refused, nothing kept, and no more of the stream is taken", async () => {
  const storage = await openStorage(folder);
  let taken = 0;
  let closed = false;
  const endless = (async function* () {
    try {
      for (;;) {
        taken++;
        yield new Uint8Array(10);
      }
    } finally {
      closed = true;
    }
  })();
  expect(await storage.put(endless, { maxBytes: 29 })).toEqual({ ok: false, error: "too-large" });
  expect([taken, closed]).toEqual([3, true]);
  expect(await listing()).toEqual({ stored: [], temporary: 0 });
});

test("a stream that breaks off leaves nothing and says why", async () => {
  const storage = await openStorage(folder);
  const broken = (async function* () {
    yield new Uint8Array(MIB);
    throw new Error("connection lost");
  })();
  await expect(storage.put(broken, { maxBytes: MIB })).rejects.toThrow("connection lost");
  expect(await listing()).toEqual({ stored: [], temporary: 0 });
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
  await utimes(storage.pathOf(hashText("kept")), longAgo, longAgo);
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
  "https://store.example",
  "evidence",
  "file://server.example/evidence",
  "",
])("%s is refused, saying what is allowed", async (url) => {
  await expect(openStorage(url)).rejects.toThrow(
    /use a folder.*absolute path.*file: URL.*S3 is not supported yet/,
  );
});

test("only a hash names content", async () => {
  const storage = await openStorage(folder);
  for (const name of ["../../etc/passwd", "A".repeat(64), "a".repeat(63), ""]) {
    expect(() => storage.pathOf(name)).toThrow("Not a SHA-256");
    expect(() => storage.read(name)).toThrow("Not a SHA-256");
  }
  await expect(buffer(storage.read("a".repeat(64)))).rejects.toMatchObject({ code: "ENOENT" });
});
