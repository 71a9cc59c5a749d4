import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { FolderInUseError, lockFolder } from "@goodstanding/database/embedded/folder-lock";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const consoleFolder = fileURLToPath(new URL("../../../console", import.meta.url));

/**
 * Builds the console where its sources have changed since the last build; what it prints is shown where it fails. Two
 * installations of one checkout share the result, so they build one after the other.
 */
export async function buildConsole(): Promise<void> {
  const lock = await waitForLock();
  try {
    process.stderr.write("Building the console …\n");
    const build = spawn("turbo", ["run", "build", "--filter=@goodstanding/console"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [code, printed] = await Promise.all([
      new Promise<number | null>((resolve, reject) => {
        build.once("close", resolve).once("error", reject);
      }),
      text(build.stdout),
    ]);
    if (code !== 0) throw new Error(`The console could not be built (turbo ended with ${code})\n${printed}`);
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
