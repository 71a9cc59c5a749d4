import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodstanding-packs-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const packs = (...args: readonly string[]) => runCli("packs", ...args);
const imutFile = join(repoRoot, "packages", "policy-packs", "packs", "imut", "imut-2024-23.json");

/** The pack of imut-2024-23 with one text of its file replaced by another. */
async function changedPack(name: string, from: string, to: string): Promise<string> {
  const before = await readFile(imutFile, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} does not stand in the pack`);
  const path = join(folder, name);
  await writeFile(path, after);
  return path;
}

test("list: every document with its series and its days of force", async () => {
  const { code, stdout, stderr } = await packs("list");
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(12);
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^imut-2024-23\tschool\timut-accreditation-plan\t2024-04-28 – 2026-12-31\t《内蒙古工业大学/,
    ),
  );
});

describe("show", () => {
  test("a date beside its clause", async () => {
    const { code, stdout } = await packs("show", "jmsu-2023-69");
    expect(code).toBe(0);
    expect(stdout).toContain("佳大校发〔2023〕69号");
    expect(stdout).toMatch(/年度报备 .*4月20日.*第四部分（二）1（1）/);
    expect(stdout).toMatch(/年度报备 .*11月30日.*第四部分（二）2（1）/);
  });
  test("as JSON, with both languages", async () => {
    const { stdout } = await packs("show", "ceeaa-2025", "--json");
    const pack: { id: string; sections: { title: { zh: string; en: string } }[] } = JSON.parse(stdout);
    expect(pack.id).toBe("ceeaa-2025");
    for (const { title } of pack.sections) expect([title.zh !== "", title.en !== ""]).toEqual([true, true]);
  });
  test("an unknown id ends with 2 and lists those that there are", async () => {
    const { code, stdout, stderr } = await packs("show", "imut-1999");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("imut-1999");
    expect(stderr).toContain("imut-2024-23、jmsu-2023-69");
  });
});

describe("diff", () => {
  test("two versions of a document: what was added, and the date that held in 2020 alone", async () => {
    const { code, stdout } = await packs("diff", "ceeaa-2020-trial", "ceeaa-2025");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^~ .*时间 .*2020年为11月30日前.* → /m);
    expect(stdout).toMatch(/^\+ 重大变化报备 /m);
  });
  test("a file beside a pack that ships, as JSON", async () => {
    const file = await changedPack(
      "imut-2024-23.json",
      '"due": { "month": 10, "day": 31 }',
      '"due": { "month": 10, "day": 20 }',
    );
    const { code, stdout } = await packs("diff", "imut-2024-23", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        kind: "changed",
        rule: "annual-filing",
        before: expect.objectContaining({ zh: expect.stringContaining("10月31日") }),
        after: expect.objectContaining({ zh: expect.stringContaining("10月20日") }),
      }),
    ]);
  });
  test("a pack and itself", async () => {
    const { code, stdout } = await packs("diff", "ceeaa-2025", "ceeaa-2025");
    expect([code, stdout]).toEqual([0, "没有差异。No differences.\n"]);
  });
  test("a file that is no pack ends with 2 and says where", async () => {
    const file = await changedPack("broken.json", '"level": "school"', '"level": "kindergarten"');
    const { code, stdout, stderr } = await packs("diff", "imut-2024-23", file);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("level");
    expect(stderr).toContain("kindergarten");
  });
});

describe("lint", () => {
  test("what ships is without a problem", async () => {
    const { code, stdout, stderr } = await packs("lint");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^检查 \d+ 份，0 处问题。Checked \d+, found 0\.$/m);
  });
  test("a changed file of a pack that ships takes its place", async () => {
    expect((await packs("lint", imutFile)).code).toBe(0);
  });
  test("a day that no month has ends with 1, with its place, in both languages", async () => {
    const file = await changedPack(
      "imut-2024-23.json",
      '"due": { "month": 10, "day": 31 }',
      '"due": { "month": 12, "day": 32 }',
    );
    const { code, stdout } = await packs("lint", file);
    expect(code).toBe(1);
    expect(stdout).toContain(file);
    expect(stdout).toMatch(/regimes\.engineering\.rules\.annual-filing\.timing/);
    expect(stdout).toContain("32");
    expect(stdout).toMatch(/, found [1-9]\d*\.$/m);
  });
  test("a citation without a clause", async () => {
    const file = await changedPack("imut-2024-23.json", '"clause": "第三部分（六）"', '"clause": ""');
    const { code, stdout } = await packs("lint", file);
    expect(code).toBe(1);
    expect(stdout).toContain("clause");
  });
  test("a file that cannot be read ends with 2", async () => {
    const { code, stdout, stderr } = await packs("lint", join(folder, "nowhere.json"));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("ENOENT");
  });
});
