import { setTimeout as sleep } from "node:timers/promises";
import { FolderInUseError, lockFolder } from "@goodstanding/database/embedded/folder-lock";
import { type RunFile, runningAt } from "./run-file.ts";

export type Claim =
  | { readonly kind: "ours"; readonly release: () => Promise<void> }
  /** `run` is `null` while the other start has not come so far as to have an address. */
  | { readonly kind: "taken"; readonly run: RunFile | null };

const LOOK_EVERY_MS = 500;

/**
 * Takes a data folder for this start alone, before anything is written into it. Where another start holds it, waits
 * up to `patienceMs` for that one to say where it runs.
 */
export async function claimFolder(dataDir: string, runFile: string, patienceMs: number): Promise<Claim> {
  try {
    return { kind: "ours", ...(await lockFolder(dataDir)) };
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
  }
  const deadline = performance.now() + patienceMs;
  let run = await runningAt(runFile);
  while (!run && performance.now() < deadline) {
    await sleep(LOOK_EVERY_MS);
    run = await runningAt(runFile);
  }
  return { kind: "taken", run };
}
