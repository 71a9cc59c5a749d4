import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDemoPackages } from "../packages/build-demo-packages.ts";
import { runCommand } from "../support/run-cli.ts";

/** What the demonstration leaves in the folder that README names. */
const written = ".data/demo";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-readme-"));
  await buildDemoPackages(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const commands = await commandsIn("README.md");

test("both languages print the same commands", async () => {
  expect(commands.length).toBeGreaterThanOrEqual(8);
  const chinese = await commandsIn("README.zh-CN.md");
  expect(chinese).toEqual(commands.map((command) => command.replace(" --lang en", "")));
});

test.each(commands)("%s", async (command) => {
  const { code, stdout } = await runCommand("sh", "-c", command.replace(written, folder));
  expect(code).toBe(0);
  expect(stdout.split("\n").length).toBeGreaterThan(1);
});

/** The calls of the command line that a document prints, each in one line. */
async function commandsIn(document: string): Promise<readonly string[]> {
  const text = (await readFile(join(repoRoot, document), "utf8")).replace(/ \\\n */g, " ");
  return text.split("\n").filter((line) => line.startsWith("npm run -s cli "));
}
