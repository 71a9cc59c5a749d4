import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { FolderInUseError, lockFolder } from "@goodstanding/database/embedded/folder-lock";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const consoleFolder = fileURLToPath(new URL("../../../console", import.meta.url));

/**
 * Builds the console where its sources have changed since the last build; what it prints goes to stderr. Two
 * installations of one checkout share the result, so they build one after the other.
 */
export async function buildConsole(): Promise<void> {
  const lock = await waitForLock();
  try {
    const build = spawn(
      "turbo",
      ["run", "build", "--filter=@goodstanding/console", "--output-logs=errors-only"],
      { cwd: root, stdio: ["ignore", 2, 2] },
    );
    const code = await new Promise<number | null>((resolve, reject) => {
      build.once("exit", resolve).once("error", reject);
    });
    if (code !== 0) throw new Error(`The console could not be built (turbo ended with ${code})`);
  } finally {
    await lock.release();
  }
}

async function waitForLock(): ReturnType<typeof lockFolder> {
  for (;;) {
    try {
      return await lockFolder(consoleFolder);
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error;
      await sleep(200);
    }
  }
}
