import { randomBytes } from "node:crypto";
import { access, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStorage } from "./open-storage.ts";
import { pieces } from "./suite/pieces.ts";
import { startS3 } from "./suite/start-s3.ts";
import { storageSuite } from "./suite/storage-suite.ts";

async function openStore() {
  const server = await startS3();
  const spoolDir = await mkdtemp(join(tmpdir(), "goodstanding-spool-"));
  const storage = await openStorage(server.url, { spoolDir });
  const objects = async (): Promise<string[]> => {
    const names = await readdir(join(server.folder, "evidence"), { recursive: true });
    return names.filter((name) => /^school\/..\/..\/[0-9a-f]{64}/.test(name) && name.endsWith("_object"));
  };
  return {
    server,
    storage,
    spoolDir,
    count: async () => ({
      stored: (await objects()).length,
      temporary: (await readdir(join(spoolDir, "s3"))).length,
    }),
    close: async () => {
      await server.stop();
      await server.close();
      await rm(spoolDir, { recursive: true, force: true });
    },
  };
}

storageSuite(openStore);

test("a store that is gone is an error; the finished file stays, and nothing half received", async () => {
  const { server, storage, spoolDir } = await openStore();
  const file = join(spoolDir, "finished");
  await writeFile(file, randomBytes(1000));
  await server.stop();
  await expect(storage.adopt(file)).rejects.toThrow(/ECONNREFUSED|socket|connect/);
  await expect(storage.put(pieces("x"), { maxBytes: 1 })).rejects.toThrow(/ECONNREFUSED|socket|connect/);
  await access(file);
  expect(await readdir(join(spoolDir, "s3"))).toEqual([]);
  await server.close();
  await rm(spoolDir, { recursive: true, force: true });
});

test("a wrong secret is refused by the store", async () => {
  const { server, close } = await openStore();
  const storage = await openStorage(server.url.replace(":S3RVER@", ":wrong@"));
  await expect(storage.put(pieces("x"), { maxBytes: 1 })).rejects.toThrow();
  await close();
});
