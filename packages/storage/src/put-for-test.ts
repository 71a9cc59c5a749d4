import { openStorage } from "./open-storage.ts";

/** A process of its own for tests to kill or starve: puts `megabytes` a tenth of a second apart, then says so. */
const [folder = "", megabytes = ""] = process.argv.slice(2);
const storage = await openStorage(folder);
const content = (async function* () {
  for (let sent = 0; sent < Number(megabytes); sent++) {
    yield new Uint8Array(1024 * 1024).fill(sent);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
})();
const outcome = await storage.put(content, { maxBytes: Number.MAX_SAFE_INTEGER }).then(
  () => "stored",
  (error: NodeJS.ErrnoException) => error.code,
);
process.stdout.write(`${outcome}\n`);
