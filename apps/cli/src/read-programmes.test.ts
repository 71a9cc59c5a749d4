import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scheduleRows } from "@goodstanding/domain/obligations/schedule";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { annexFile } from "./demo/annex-file.ts";
import { InputError } from "./exit-codes.ts";
import { readProgrammes } from "./read-programmes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-list-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("reads the list of the demonstration", async () => {
  expect(await readProgrammes(annexFile)).toHaveLength(39);
});

test("takes the days of publication as facts, which start the clocks that count from them", async () => {
  const file = join(folder, "published.csv");
  const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional,published_on,regime";
  const line = (no: number, from: string, to: string, published: string) =>
    `${no},小学教育,040107,passed,${from},${to},passed,false,${published},师范类专业认证`;
  const lines = [
    header,
    line(1, "2021-01", "2026-12", "2021-03-10"),
    line(2, "2027-01", "2032-12", "2026-11-20"),
  ];
  await writeFile(file, lines.join("\n"));
  const programmes = await readProgrammes(file);
  expect(programmes.map(({ facts }) => facts?.map(({ kind, on }) => `${kind} ${on}`))).toEqual([
    ["conclusion-published 2021-03-10", "conclusion-published 2026-11-20"],
  ]);
  const policies = policiesFor(schoolSettings.parse({ school: { pin: "jmsu-2023-69" } }));
  const rows = scheduleRows({ policies, calendar: workingCalendar, programmes, from: 2021, to: 2033 });
  expect(
    rows
      .filter(({ rule }) => rule === "midterm-report")
      .map(({ state, agencyDue }) => `${state} ${agencyDue}`),
  ).toEqual(["owed 2024-03-10", "owed 2029-11-20"]);
});

test("names the file that cannot be read, and why", async () => {
  const loop = join(folder, "loop");
  await symlink(loop, loop);
  for (const [file, code] of [
    [loop, "ELOOP"],
    [join(folder, "x".repeat(300)), "ENAMETOOLONG"],
    [join(folder, "nowhere.csv"), "ENOENT"],
    [folder, "EISDIR"],
  ] as const) {
    const reading = readProgrammes(file);
    await expect(reading).rejects.toBeInstanceOf(InputError);
    await expect(reading).rejects.toThrow(`--programmes: 无法读取 ${file}（${code}）`);
  }
});

test("shows every mistake as a line of the table", async () => {
  const file = join(folder, "wrong.csv");
  const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional";
  await writeFile(file, [header, "1,软件工程", "2,物联网工程,0809,2027,,,,"].join("\n"));
  const message = await readProgrammes(file).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
  expect(message.split("\n").slice(2)).toEqual([
    expect.stringMatching(/^2\t整行 · whole row\t"2 列 · 2 columns"\t应有8列/),
    expect.stringMatching(/^3\tcode\t"0809"\t/),
  ]);
});
