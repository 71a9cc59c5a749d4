import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "./exit-codes.ts";
import { policiesOption } from "./options.ts";
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

async function reading(lines: readonly string[], pack = "jmsu-2023-69") {
  const file = join(folder, "facts.csv");
  await writeFile(file, ["programme_code,kind,date,rule,period", ...lines].join("\n"));
  return withFacts(await listed(), file, policiesOption(pack));
}

/** The lines of the table with which a list is refused. */
const refused = (...lines: readonly string[]) =>
  reading(lines).then(
    () => [],
    (error: unknown) => (error instanceof InputError ? error.message.split("\n").slice(2) : [String(error)]),
  );

test("puts the facts of a file beside the publications of the list", async () => {
  const { programmes } = await reading([
    "080902,appeal-filed,2025-04-01,,",
    "080902,validity-discontinued,2025-03-10,,",
  ]);
  expect(programmes[0]?.facts?.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    "conclusion-published 2022-03-10",
    "appeal-filed 2025-04-01",
    "validity-discontinued 2025-03-10",
  ]);
});

test("refuses a 中止 outside every validity and an appeal against nothing, each by its line", async () => {
  expect(
    await refused("080902,validity-discontinued,2030-01-01,,", "080902,appeal-filed,2025-04-01,,"),
  ).toEqual([
    expect.stringMatching(/^2\tdate\t.*2030-01-01.*2022-01 至 2027-12/),
    expect.stringMatching(/^3\tdate\t.*2025-04-01.*不早于登记的中止之日 2030-01-01/),
  ]);
});

test("closes what another line of the file has started, and what is owed in any year", async () => {
  const { programmes, setAside } = await reading([
    "080902,fulfilled,2026-05-20,draft-reply,2026-05-12",
    "080902,fulfilled,2024-12-01,major-change-question,2024",
    "080902,draft-report-received,2026-05-12,,",
  ]);
  expect(programmes[0]?.facts?.map(({ kind }) => kind)).toEqual([
    ...["conclusion-published", "fulfilled", "fulfilled", "draft-report-received"],
  ]);
  expect(setAside).toEqual({ ofUnits: 0, unknownDuties: 0 });
});

test("refuses a closing that names no duty, with those that there are", async () => {
  expect(
    await refused(
      "080902,draft-report-received,2026-05-12,,",
      "080902,fulfilled,2026-05-20,draft-reply,2026-05-13",
      "080902,fulfilled,2026-05-20,rectification-completion,2026-05-12",
    ),
  ).toEqual([
    expect.stringMatching(/^3\tperiod\t"2026-05-13"\t.*可办结的期次：2026-05-12；.*register first/),
    expect.stringMatching(/^4\trule\t"完成整改"\t.*可办结的任务及期次：.*2026-05-12.*register first/),
  ]);
});

test("leaves out closings of duties that the document does not have, and counts them", async () => {
  const { programmes, setAside } = await reading(
    ["080902,fulfilled,2026-05-20,rectification-completion,2026-05-12"],
    "ceeaa-2025",
  );
  expect(programmes[0]?.facts?.map(({ kind }) => kind)).toEqual(["conclusion-published"]);
  expect(setAside).toEqual({ ofUnits: 0, unknownDuties: 1 });
});
