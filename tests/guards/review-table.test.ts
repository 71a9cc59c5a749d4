import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checks } from "@goodstanding/domain/review/checks";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { allPacks } from "@goodstanding/policy-packs/packs";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { expect, test } from "vitest";

const guide = allPacks.find(({ id }) => id === "ceeaa-2025");
if (guide?.level !== "association" || "sameAs" in guide.review) throw new Error("no guide");
const { findings } = guide.review;

/** Rule → name, severity, scope and clause; what is asked is for people to compare. */
const table = new Map(
  (await readFile(join(repoRoot, "docs/review.md"), "utf8"))
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, rule]) => rule?.startsWith("`"))
    .map(([, rule, name, , severity, scope, clause]) => [rule, [name, severity, scope, clause]]),
);

test("the table of checks has one line for each finding, as code and guide have it", () => {
  const known = findingRules.map((rule) => {
    const { severity, citation } = findings[rule];
    const scope = checks.find(({ id }) => id === rule)?.scope;
    return [`\`${rule}\``, [findingRuleNames[rule].zh, severity, scope, citation.clause]] as const;
  });
  expect(Object.fromEntries(table)).toEqual(Object.fromEntries(known));
});

const folder = join(repoRoot, "packages/domain/src/review/checks");

test("the folder of checks holds one file and its test for each finding, named after it, and nothing else", async () => {
  const expected = findingRules.flatMap((rule) => [`${rule}.ts`, `${rule}.test.ts`]);
  expect((await readdir(folder)).toSorted()).toEqual(expected.toSorted());
});

test.each(findingRules)(
  "%s is checked in its own file, and tested where it passes and where it finds",
  async (rule) => {
    const exported: object = await import(join(folder, `${rule}.ts`));
    const check = checks.find(({ id }) => id === rule);
    expect(Object.values(exported)).toContain(check);
    const tests = await readFile(join(folder, `${rule}.test.ts`), "utf8");
    expect(tests.match(/^\s*(?:test|it)(?:\.each)?\(/gmu)?.length).toBeGreaterThanOrEqual(2);
    expect(tests, "one case that passes").toContain(".toEqual([])");
    expect(tests, "one case that is found").toMatch(
      /\.(?:toMatchObject|toHaveLength|toEqual)\((?!\[\]|0\))/u,
    );
  },
);
