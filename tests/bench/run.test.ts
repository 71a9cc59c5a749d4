import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startChild } from "../support/child.ts";
import { environmentWith } from "../support/environment.ts";
import { eventually } from "../support/eventually.ts";
import { descendantsOf } from "../support/processes.ts";

const run = (...names: readonly string[]) =>
  startChild(process.execPath, [join(import.meta.dirname, "run.ts"), ...names], { env: environmentWith({}) });

test("a benchmark that is killed is named with its signal, and the whole ends with 1", async () => {
  const child = run("obligations");
  onTestFinished(() => void child.process.kill("SIGKILL"));
  const [benchmark] = await eventually("the benchmark runs", async () => {
    const below = await descendantsOf(child.pid);
    return below.length > 0 ? below : null;
  });
  if (benchmark) process.kill(benchmark.pid, "SIGKILL");
  expect(await child.ended).toEqual({ code: 1, signal: null });
  expect([child.stdout(), child.stderr()]).toEqual(["", "obligations: ended by SIGKILL without a result.\n"]);
});

test("a benchmark that there is none of ends with 2, before any other runs", async () => {
  const child = run("obligations", "horoscope");
  expect((await child.ended).code).toBe(2);
  expect(child.stderr()).toMatch(/^No benchmark horoscope; there are .*obligations/);
});
