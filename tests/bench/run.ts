import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * `npm run bench`: every benchmark, or those that are named, one after another and each in a process of its own, so
 * that none inherits memory or compiled code. Ends with 1 when one of them is below a floor, breaks or is killed.
 */
const asked = process.argv.slice(2);
const known = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(", ")}; there are ${known.join(", ")}.\n`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : known) if (!(await passes(name))) process.exitCode = 1;
}

async function passes(name: string): Promise<boolean> {
  const file = join(import.meta.dirname, "run-one.ts");
  const child = spawn(process.execPath, ["--expose-gc", file, name], { stdio: "inherit" });
  const [code, signal]: (number | NodeJS.Signals | null)[] = await once(child, "exit");
  // Whoever is killed, by a system short of memory for one, can say nothing itself.
  if (signal) process.stderr.write(`${name}: ended by ${signal} without a result.\n`);
  return code === 0;
}
