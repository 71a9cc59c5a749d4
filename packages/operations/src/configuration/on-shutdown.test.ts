import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

test("a service whose starter disappears before it is ready closes in order", async () => {
  const child = fork(join(import.meta.dirname, "late-child-for-test.ts"), [], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  if (!child.stdout) throw new Error("The child was started without its output");
  const ended = once(child, "exit");
  const output = text(child.stdout);
  child.disconnect();
  expect(await ended).toEqual([0, null]);
  expect(await output).toBe("starting\nclosed\n");
});
