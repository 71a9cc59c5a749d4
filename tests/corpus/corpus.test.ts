import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import type { Finding } from "@goodstanding/domain/review/finding";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import type { ReviewResult } from "@goodstanding/domain/review/run-checks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Breakage, Expected } from "./breakage.ts";
import { breakages } from "./breakages.ts";
import type { CorpusFile } from "./corpus-file.ts";
import { correctPackage } from "./correct-package.ts";
import { asFolder, packed, sevenZip, zip } from "./pack.ts";
import { remembering, reviewCorpus } from "./review-corpus.ts";
import { variants } from "./variants.ts";

const hasTools = ["soffice", "zip", "7z"].every(hasTool);

describe.runIf(hasTools)("the corpus of packages", () => {
  const inspector = createInspector();
  const known = remembering(inspector);
  let correct: readonly CorpusFile[] = [];
  beforeAll(async () => {
    correct = await correctPackage();
  }, 120_000);
  afterAll(() => inspector.close());

  const reviewOf = async ({
    files,
    facts,
    policy,
    pack = asFolder,
  }: Partial<Breakage>): Promise<ReviewResult> =>
    packed((await files?.(correct)) ?? correct, pack, (path) => reviewCorpus(path, known, facts, policy));

  test.each([
    ["a folder", asFolder],
    ["an archive by zip", zip()],
    ["an archive by 7z", sevenZip()],
  ])("the correct package has no finding, as %s", async (_, pack) => {
    const { findings, verdict } = await reviewOf({ pack });
    expect(findings.map(shown)).toEqual([]);
    expect(verdict).toBe("clean");
  });

  test.each(variants)("nor has $name", async ({ files, facts, notes = [] }) => {
    const { findings } = await reviewOf({ files, ...(facts ? { facts } : {}) });
    expect(findings.filter(({ severity }) => severity !== "info").map(shown)).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(notes);
  });

  test("every rule is broken at least once", () => {
    expect(new Set(breakages.map(({ finds: [rule] }) => rule))).toEqual(new Set(findingRules));
  });

  const rows: Row[] = [];
  test.each(breakages)("is found: $name", async (breakage) => {
    const { findings } = await reviewOf(breakage);
    const expected = [breakage.finds, ...(breakage.besides ?? [])];
    const isFound = findings.some((finding) => matches(finding, breakage.finds));
    const [severity = "missed"] = findings
      .filter((each) => matches(each, breakage.finds))
      .map((each) => each.severity);
    const alarms = findings
      .filter((each) => each.severity !== "info")
      .filter((finding) => !expected.some((each) => matches(finding, each)));
    rows.push({ rule: breakage.finds[0], severity, isFound, alarms: alarms.length });
    expect({ isFound, alarms: alarms.map(shown) }, findings.map(shown).join("\n")).toEqual({
      isFound: true,
      alarms: [],
    });
  });

  test("precision and recall are 1 for what must be mended and what is to be checked", () => {
    process.stdout.write(`${tableOf(rows)}\n`);
    const grave = rows.filter(({ severity }) => severity !== "info");
    const found = grave.filter(({ isFound }) => isFound).length;
    const alarms = rows.reduce((sum, row) => sum + row.alarms, 0);
    expect(rows).toHaveLength(breakages.length);
    expect({ precision: found / (found + alarms), recall: found / grave.length }).toEqual({
      precision: 1,
      recall: 1,
    });
  });
});

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly isFound: boolean;
  /** Findings above a note that the breakage does not explain. */
  readonly alarms: number;
}

const matches = ({ rule, file }: Finding, [expected, part]: Expected): boolean =>
  rule === expected && (part === null ? file === null : (file?.includes(part) ?? false));

const shown = ({ severity, rule, file, place, params }: Finding): string =>
  `${severity} ${rule} ${file ?? "-"} ${place ?? "-"} ${JSON.stringify(params)}`;

function tableOf(rows: readonly Row[]): string {
  const byRule = [...Map.groupBy(rows, ({ rule }) => rule)].map(([rule, of]) => {
    const found = of.filter(({ isFound }) => isFound).length;
    const alarms = of.reduce((sum, row) => sum + row.alarms, 0);
    return `${rule.padEnd(24)} ${(of[0]?.severity ?? "").padEnd(6)} ${String(of.length).padStart(6)} ${String(found).padStart(6)} ${String(alarms).padStart(6)}`;
  });
  return [`${"rule".padEnd(24)} ${"grade".padEnd(6)} broken  found alarms`, ...byRule].join("\n");
}
