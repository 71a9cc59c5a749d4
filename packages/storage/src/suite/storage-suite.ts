import { createHash, randomBytes } from "node:crypto";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashText } from "../hash-text.ts";
import type { Storage } from "../open-storage.ts";
import { pieces } from "./pieces.ts";

const MIB = 1024 * 1024;

export interface StoreUnderTest {
  readonly storage: Storage;
  /** How many contents the store holds, and how many half-received files lie about. */
  readonly count: () => Promise<{ readonly stored: number; readonly temporary: number }>;
  readonly close: () => Promise<void>;
}

/** What every store promises; each store runs it. */
export function storageSuite(open: () => Promise<StoreUnderTest>): void {
  let store: StoreUnderTest;
  let folder: string;

  beforeAll(async () => {
    store = await open();
    folder = await mkdtemp(join(tmpdir(), "goodstanding-adopt-"));
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const put = (...content: (Uint8Array | string)[]) =>
    store.storage.put(pieces(...content), { maxBytes: 64 * MIB });

  test("content comes back under its hash, whole or a part of it", async () => {
    const sha256 = hashText("培养方案");
    expect(await put("培养", "", "方案")).toEqual({ ok: true, value: { sha256, size: 12 } });
    const { storage } = store;
    expect((await buffer(storage.read(sha256))).toString()).toBe("培养方案");
    expect((await buffer(storage.read(sha256, { start: 3, end: 9 }))).toString()).toBe("养方");
    expect((await buffer(storage.read(sha256, { start: 0, end: 12 }))).toString()).toBe("培养方案");
    expect([await storage.has(sha256), await storage.has(hashText("另"))]).toEqual([true, false]);
    expect(await store.count()).toMatchObject({ temporary: 0 });
  });

  test("an empty file is content too", async () => {
    const sha256 = hashText("");
    expect(await put()).toEqual({ ok: true, value: { sha256, size: 0 } });
    expect(await store.storage.has(sha256)).toBe(true);
    expect(await buffer(store.storage.read(sha256))).toHaveLength(0);
  });

  test("large content comes back byte for byte, and any part of it", async () => {
    const content = randomBytes(40 * MIB + 7);
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(await put(content.subarray(0, MIB), content.subarray(MIB))).toEqual({
      ok: true,
      value: { sha256, size: content.length },
    });
    const back = await buffer(store.storage.read(sha256));
    expect(back.equals(content)).toBe(true);
    const part = await buffer(store.storage.read(sha256, { start: 17 * MIB, end: 35 * MIB + 3 }));
    expect(part.equals(content.subarray(17 * MIB, 35 * MIB + 3))).toBe(true);
  });

  test("the same content is kept once, even when it arrives at the same time", async () => {
    const content = randomBytes(3 * MIB);
    const before = (await store.count()).stored;
    const puts = await Promise.all(
      Array.from({ length: 6 }, () => put(content.subarray(0, MIB), content.subarray(MIB))),
    );
    expect(new Set(puts.map((each) => JSON.stringify(each)))).toHaveLength(1);
    expect(await store.count()).toEqual({ stored: before + 1, temporary: 0 });
  });

  test("a finished file is taken over, and its path is gone", async () => {
    const path = join(folder, "finished");
    const content = randomBytes(2 * MIB + 1);
    await writeFile(path, content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    expect(await store.storage.adopt(path)).toEqual({ sha256, size: content.length });
    expect((await buffer(store.storage.read(sha256))).equals(content)).toBe(true);
    await expect(access(path)).rejects.toMatchObject({ code: "ENOENT" });
    await writeFile(path, content);
    const before = await store.count();
    expect(await store.storage.adopt(path)).toEqual({ sha256, size: content.length });
    expect(await store.count()).toEqual(before);
    await expect(store.storage.adopt(join(folder, "nothing"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("a reader that needs a file is lent one", async () => {
    const sha256 = hashText("借阅");
    await put("借阅");
    expect(await store.storage.withLocal(sha256, (path) => readFile(path, "utf8"))).toBe("借阅");
    await expect(
      store.storage.withLocal(sha256, () => Promise.reject(new Error("the reader failed"))),
    ).rejects.toThrow("the reader failed");
    await expect(store.storage.withLocal("b".repeat(64), async () => null)).rejects.toMatchObject({
      code: "ENOENT",
    });
    expect(await store.count()).toMatchObject({ temporary: 0 });
  });

  test("a byte too many: refused, nothing kept, and no more of the stream is taken", async () => {
    let taken = 0;
    const endless = (async function* () {
      for (;;) {
        taken++;
        yield new Uint8Array(10);
      }
    })();
    const before = await store.count();
    expect(await store.storage.put(endless, { maxBytes: 29 })).toEqual({ ok: false, error: "too-large" });
    expect(taken).toBe(3);
    expect(await store.count()).toEqual(before);
  });

  test("a stream that breaks off leaves nothing and says why", async () => {
    const broken = (async function* () {
      yield new Uint8Array(MIB);
      throw new Error("connection lost");
    })();
    const before = await store.count();
    await expect(store.storage.put(broken, { maxBytes: 2 * MIB })).rejects.toThrow("connection lost");
    expect(await store.count()).toEqual(before);
  });

  test("only a hash names content, and what is not there is told", async () => {
    for (const name of ["../../etc/passwd", "A".repeat(64), "a".repeat(63), ""]) {
      expect(() => store.storage.read(name)).toThrow("Not a SHA-256");
    }
    await expect(buffer(store.storage.read("a".repeat(64)))).rejects.toMatchObject({ code: "ENOENT" });
  });
}
