import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * `npm run test:faults`: every fault in full size, or those that are named, one after another and each in a process of
 * its own. Each prints its figures and ends with 1 where one of them is not as it has to be; so does this.
 */
const asked = process.argv.slice(2);
const known = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(".fault.ts"))
  .map((file) => file.slice(0, -".fault.ts".length));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No fault ${unknown.join(", ")}; there are ${known.join(", ")}.\n`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : known) if (!(await holds(name))) process.exitCode = 1;
}

async function holds(name: string): Promise<boolean> {
  const startedAt = performance.now();
  process.stdout.write(`${name}\n`);
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.fault.ts`)], {
    stdio: "inherit",
  });
  const [code, signal]: (number | NodeJS.Signals | null)[] = await once(child, "exit");
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`  ${code === 0 ? "holds" : `DOES NOT HOLD (${signal ?? code})`}, ${seconds} s\n`);
  return code === 0;
}
