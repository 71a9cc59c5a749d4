import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { openOfficeParts } from "@goodstanding/documents/office/office-parts";
import type { Finding } from "@goodstanding/domain/review/finding";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import type { ReviewResult } from "@goodstanding/domain/review/run-checks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Breakage, Expected } from "./breakage.ts";
import { breakages } from "./breakages.ts";
import { type CorpusFile, fileNamed } from "./corpus-file.ts";
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
    ["by LibreOffice", "培养方案（2026版）.docx", "docProps/app.xml", /LibreOffice/],
    ["by LibreOffice", "机械设计课程设计_成绩表.xlsx", "docProps/app.xml", /LibreOffice/],
    [
      "by LibreOffice",
      "机械原理_考核评价依据合理性审核记录.pdf",
      null,
      /LibreOffice|004C0069006200720065004F0066006600690063/i,
    ],
    ["by pdfkit", "机械设计课程设计_答辩记录.pdf", null, /PDFKit/],
    ["by excelts", "机械原理_总成绩清单.xlsx", "docProps/app.xml", /Microsoft Excel/],
  ])("is truly %s: %s", async (_, end, part, mark) => {
    const { content } = fileNamed(correct, end);
    const text = part === null ? content.toString("latin1") : await partOf(content, part);
    expect(text).toMatch(mark);
  });

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
  test.each(breakages)("is found, and nothing else: $name", async (breakage) => {
    const { finds, besides = [], isEverywhere = false } = breakage;
    const { findings } = await reviewOf(breakage);
    const found = findings.find((finding) => matches(finding, finds));
    const unexplained = besides.reduce(withoutOne, withoutOne(findings, finds));
    const alarms = unexplained.filter(({ rule }) => !isEverywhere || rule !== finds[0]);
    rows.push({ rule: finds[0], severity: found?.severity ?? "missed", alarms: alarms.length });
    expect({ isFound: found !== undefined, alarms: alarms.map(shown) }).toEqual({
      isFound: true,
      alarms: [],
    });
    for (const each of besides) expect(findings.some((finding) => matches(finding, each))).toBe(true);
  });

  test("precision and recall are 1", () => {
    process.stdout.write(`${tableOf(rows)}\n`);
    const found = rows.filter(({ severity }) => severity !== "missed").length;
    const alarms = rows.reduce((sum, row) => sum + row.alarms, 0);
    expect(rows).toHaveLength(breakages.length);
    expect({ precision: found / (found + alarms), recall: found / rows.length }).toEqual({
      precision: 1,
      recall: 1,
    });
  });
});

/** The text of a part of an Office document. */
async function partOf(content: Buffer, path: string): Promise<string> {
  const parts = await openOfficeParts(content);
  try {
    return (await parts.text(path)) ?? "";
  } finally {
    await parts.close();
  }
}

interface Row {
  readonly rule: string;
  readonly severity: string;
  /** Findings that the breakage does not explain. */
  readonly alarms: number;
}

/** Two of the same would be one too many. */
function withoutOne(findings: readonly Finding[], expected: Expected): readonly Finding[] {
  const at = findings.findIndex((finding) => matches(finding, expected));
  return at === -1 ? findings : findings.toSpliced(at, 1);
}

const matches = ({ rule, file }: Finding, [expected, part]: Expected): boolean =>
  rule === expected && (part === null ? file === null : (file?.includes(part) ?? false));

const shown = ({ severity, rule, file, place, params }: Finding): string =>
  `${severity} ${rule} ${file ?? "-"} ${place ?? "-"} ${JSON.stringify(params)}`;

function tableOf(rows: readonly Row[]): string {
  const byRule = [...Map.groupBy(rows, ({ rule }) => rule)].map(([rule, of]) => {
    const found = of.filter(({ severity }) => severity !== "missed").length;
    const alarms = of.reduce((sum, row) => sum + row.alarms, 0);
    return `${rule.padEnd(24)} ${(of[0]?.severity ?? "").padEnd(6)} ${String(of.length).padStart(6)} ${String(found).padStart(6)} ${String(alarms).padStart(6)}`;
  });
  return [`${"rule".padEnd(24)} ${"grade".padEnd(6)} broken  found alarms`, ...byRule].join("\n");
}
