import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectPackage } from "@goodstanding/documents/collect/collect-package";
import { createInspector } from "@goodstanding/documents/inspect/inspector";
import { inferContents } from "@goodstanding/domain/filings/infer-contents";
import { localDate, parseYearMonth } from "@goodstanding/domain/kernel/dates";
import { deriveObligations } from "@goodstanding/domain/obligations/derive";
import { type ReviewResult, runChecks } from "@goodstanding/domain/review/run-checks";
import { policiesOfPack } from "@goodstanding/policy-packs/packs";
import { sortingWords } from "@goodstanding/policy-packs/sorting-words";
import { workingCalendar } from "@goodstanding/policy-packs/working-calendar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDemoPackages } from "./build-demo-packages.ts";
import { completePackage } from "./complete-package.ts";
import { demoProgramme } from "./demo-courses.ts";
import { faultyPackage } from "./faulty-package.ts";

const inspector = createInspector();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-packages-"));
  await buildDemoPackages(folder);
});
afterAll(async () => {
  await inspector.close();
  await rm(folder, { recursive: true });
});

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error("unexpected failure");
  return result.value;
}

const policies = value(policiesOfPack("imut-2024-23"));
const inForce = policies.inForce("engineering", "annual-filing", 2026);
const policy = { ...inForce.policy, attainmentFormula: "ratio-of-sums" as const };
const obligation = deriveObligations({
  policies,
  calendar: workingCalendar,
  programme: {
    name: demoProgramme,
    code: "080202",
    accreditations: [
      {
        conclusion: "passed",
        validFrom: value(parseYearMonth("2023-01")),
        validTo: value(parseYearMonth("2028-12")),
        noticeDate: null,
      },
    ],
  },
  from: 2026,
  to: 2026,
}).find(({ rule }) => rule === "annual-filing");

async function review(
  name: string,
  submittedOn: string,
): Promise<ReviewResult & { readonly ignored: number }> {
  const { checklist } = policy.association;
  const { ignoredNames } = checklist;
  const collected = value(await collectPackage(join(folder, name), { inspector, ignoredNames }));
  const paths = collected.files.map(({ path }) => path);
  const { courses, placementOf } = inferContents(checklist, sortingWords, paths);
  const facts = {
    programme: demoProgramme,
    year: 2026,
    rule: "annual-filing" as const,
    obligation: obligation ?? null,
    noObligationReason: null,
    submittedOn: localDate(submittedOn),
    frozenOn: localDate(submittedOn),
    agencyFiledOn: null,
    referenceDate: localDate(submittedOn),
    earlier: null,
    ...{ elsewhere: [], troubledLinks: [], openFindings: [], thirdYear: null },
    refusal: null,
    ignored: collected.ignored,
    files: collected.files.map((file) => ({ ...file, placement: placementOf(file.path) })),
    contents: { courses, links: [], declarations: [], revisions: [], coverage: null },
  };
  return { ...runChecks(facts, policy), ignored: collected.ignored };
}

test("the complete package leaves nothing to find", async () => {
  const result = await review("complete.zip", "2026-10-21");
  expect(result).toMatchObject({ findings: [], verdict: "clean", ignored: 0 });
});

test("the faulty package has one file of each fault", async () => {
  const { findings, verdict, ignored } = await review("faulty.zip", "2026-11-02");
  expect(
    findings.map(({ severity, rule, file }) => [severity, rule, file?.split("/").at(-1) ?? null]),
  ).toEqual([
    ["block", "empty-file", "机械设计课程设计_课程目标达成评价报告.docx"],
    ["block", "encrypted-file", "课程目标达成情况评价办法.pdf"],
    ...Array.from({ length: 4 }, () => ["block", "missing-slot", null]),
    ["block", "unreadable-file", "材料力学课程标准.docx"],
    ["block", "unsorted-file", "会议照片.png"],
    ["warn", "duplicate-file", "机械原理_总成绩清单（副本）.xlsx"],
    ["warn", "late-school", null],
    ["warn", "type-mismatch", "材料力学_课程目标达成评价报告.docx"],
  ]);
  const missing = findings.filter(({ rule }) => rule === "missing-slot");
  expect(missing.map(({ params }) => `${params["course"]} ${params["slot.zh"]}`).toSorted()).toEqual([
    "机械原理 考核评价依据合理性审核记录",
    "机械设计课程设计 考核评价依据合理性审核记录",
    "机械设计课程设计 课程目标达成评价报告",
    "材料力学 考核评价依据合理性审核记录",
  ]);
  expect([verdict, ignored]).toEqual(["block", 3]);
});

test("both are the same every time", async () => {
  expect((await readFile(join(folder, "complete.zip"))).equals(completePackage())).toBe(true);
  expect((await readFile(join(folder, "faulty.zip"))).equals(faultyPackage())).toBe(true);
});

test("the faulty one carries GBK names without the UTF-8 flag", () => {
  const bytes = faultyPackage();
  expect(bytes.readUInt16LE(6) & 0x0800).toBe(0);
  expect(new TextDecoder("gbk").decode(bytes.subarray(30, 90))).toContain("机械专业2026年报备材料");
});
