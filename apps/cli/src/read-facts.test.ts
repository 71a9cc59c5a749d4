import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withFacts } from "./read-facts.ts";
import { readProgrammes } from "./read-programmes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-facts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function listed() {
  const file = join(folder, "programmes.csv");
  const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional,published_on";
  await writeFile(file, `${header}\n1,软件工程,080902,passed,2022-01,2027-12,passed,false,2022-03-10`);
  return readProgrammes(file);
}

async function reading(...lines: readonly string[]) {
  const file = join(folder, "facts.csv");
  await writeFile(file, ["programme_code,kind,date", ...lines].join("\n"));
  return withFacts(await listed(), file);
}

test("puts the facts of a file beside the publications of the list", async () => {
  const { programmes } = await reading(
    "080902,appeal-filed,2025-04-01",
    "080902,validity-discontinued,2025-03-10",
  );
  expect(programmes[0]?.facts?.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    "conclusion-published 2022-03-10",
    "appeal-filed 2025-04-01",
    "validity-discontinued 2025-03-10",
  ]);
});

test("refuses a 中止 outside every validity and an appeal against nothing, each by its line", async () => {
  const message = await reading(
    "080902,validity-discontinued,2030-01-01",
    "080902,appeal-filed,2025-04-01",
  ).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
  expect(message.split("\n").slice(2)).toEqual([
    expect.stringMatching(/^2\tdate\t.*2030-01-01.*2022-01 至 2027-12/),
    expect.stringMatching(/^3\tdate\t.*2025-04-01.*不早于登记的中止之日 2030-01-01/),
  ]);
});
