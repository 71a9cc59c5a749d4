import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openLogger } from "./logger.ts";

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test.each([false, true])("nobody else reads the logs, made by an earlier release: %s", async (isOld) => {
  const dataDir = await mkdtemp(join(tmpdir(), "goodstanding-logs-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const folder = join(dataDir, "logs");
  const file = join(folder, "api.log");
  if (isOld) {
    await mkdir(folder, { mode: 0o755 });
    await writeFile(file, "old\n", { mode: 0o644 });
  }
  openLogger({ name: "api", level: "info", dataDir });
  expect([await modeOf(folder), await modeOf(file)]).toEqual([0o700, 0o600]);
});
