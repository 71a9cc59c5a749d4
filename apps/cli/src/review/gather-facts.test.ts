import { chmod, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { annexFile } from "../demo/annex-file.ts";
import { InputError } from "../exit-codes.ts";
import { policiesOption } from "../options.ts";
import { readProgrammes } from "../read-programmes.ts";
import { gatherFacts } from "./gather-facts.ts";

let folder: string;
let loop: string;
let empty: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-facts-"));
  [loop, empty] = [join(folder, "loop"), join(folder, "empty")];
  await symlink(loop, loop);
  await mkdir(empty);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const gather = async (path: string, previousPath: string | null = null) =>
  gatherFacts({
    policies: policiesOption("imut-2024-23"),
    path,
    previousPath,
    programmes: await readProgrammes(annexFile),
    programmeName: "081001",
    year: 2026,
    submittedAt: new Date("2026-10-21T16:30:00Z"),
    agencyFiledAt: null,
  });

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return error instanceof Error ? error.message : "";
};

test("finds the year's obligation, and the day by the school's clock", async () => {
  const { facts, policy } = await gather(empty, empty);
  expect(policy.school?.id).toBe("imut-2024-23");
  expect(facts).toMatchObject({
    programme: "土木工程",
    obligation: { state: "owed", schoolDue: "2026-10-31" },
    submittedOn: "2026-10-22",
    files: [],
    earlier: [],
    refusal: null,
  });
});

test("a path that cannot be followed is the caller's to mend: which one, and why", async () => {
  const long = join(folder, "x".repeat(300));
  for (const [path, reason] of [
    [loop, "ELOOP"],
    [long, "ENAMETOOLONG"],
    [join(folder, "nowhere"), "没有找到"],
  ] as const) {
    for (const [option, work] of [
      ["<package>", gather(path)],
      ["--previous", gather(empty, path)],
    ] as const) {
      const message = await refusalOf(work);
      for (const part of [option, path, reason]) expect(message).toContain(part);
    }
  }
});

// Root may read every folder, so there the case cannot be had.
test.skipIf(process.getuid?.() === 0)("so is a folder that may not be read", async () => {
  const shut = join(folder, "shut");
  await mkdir(shut, { mode: 0o000 });
  expect(await refusalOf(gather(shut))).toContain("EACCES");
  await chmod(shut, 0o700);
});
