import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { claimFolder } from "./claim-folder.ts";

test("a folder goes to one start alone, and to the next once it is given back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-claim-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const claim = () => claimFolder(folder, join(folder, "running.json"), 10);
  const first = await claim();
  expect(first.kind).toBe("ours");
  expect(await claim()).toEqual({ kind: "taken", run: null });
  if (first.kind === "ours") await first.release();
  const again = await claim();
  expect(again.kind).toBe("ours");
  if (again.kind === "ours") await again.release();
});
