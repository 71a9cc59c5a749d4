import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import { confinedEnvironment } from "./confined-environment.ts";

test("a thread keeps its scratch files where this process does, and sees nothing else of its environment", async () => {
  vi.stubEnv("TMPDIR", "/srv/scratch");
  vi.stubEnv("A_SECRET", "x");
  onTestFinished(() => void vi.unstubAllEnvs());
  const code =
    'require("worker_threads").parentPort.postMessage([require("os").tmpdir(), process.env.A_SECRET])';
  const worker = new Worker(code, { eval: true, env: confinedEnvironment() });
  expect(await once(worker, "message")).toEqual([["/srv/scratch", undefined]]);
});
