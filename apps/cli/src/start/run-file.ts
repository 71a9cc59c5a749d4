import { readFile, rm, writeFile } from "node:fs/promises";
import { isAlive } from "./is-alive.ts";

/** Says which process serves a data folder, and where. */
export interface RunFile {
  readonly pid: number;
  readonly url: string;
}

/** The address of a start that is alive on this folder, or `null`; a file left by a dead one means nothing. */
export async function runningAt(file: string): Promise<RunFile | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const run = JSON.parse(text) as RunFile; // written by writeRunFile alone
  return isAlive(run.pid) && (await answers(run.url)) ? run : null;
}

export const writeRunFile = (file: string, run: RunFile): Promise<void> =>
  writeFile(file, JSON.stringify(run), { mode: 0o600 });
export const removeRunFile = (file: string): Promise<void> => rm(file, { force: true });

/** A pid may have gone to another program since: only our own health page counts. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) });
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null && "product" in body && body.product === "goodstanding";
  } catch {
    return false;
  }
}
