import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { completePackage } from "./complete-package.ts";
import { demoLetter } from "./demo-letter.ts";
import { faultyPackage } from "./faulty-package.ts";
import { servicePackage, startedPackage } from "./started-package.ts";

/** Writes the packages of the demonstration and an agency's letter into a folder, the same bytes every time. */
export async function buildDemoPackages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "complete.zip"), completePackage());
  await writeFile(join(folder, "started.zip"), startedPackage());
  await writeFile(join(folder, "service.zip"), servicePackage());
  await writeFile(join(folder, "faulty.zip"), faultyPackage());
  await writeFile(join(folder, "letter.pdf"), demoLetter());
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    process.stderr.write("Usage: node tests/packages/build-demo-packages.ts FOLDER\n");
    process.exitCode = 2;
  } else {
    await buildDemoPackages(folder);
  }
}
