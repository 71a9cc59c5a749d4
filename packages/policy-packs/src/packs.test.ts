import { readdirSync } from "node:fs";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { AssociationPack, Pack, SchoolPack } from "@goodstanding/domain/policy/pack";
import { readablePack } from "@goodstanding/domain/policy/readable-pack";
import { regimes } from "@goodstanding/domain/policy/regime";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import { describe, expect, it } from "vitest";
import { allPacks, findPack, policiesFor, policiesOfPack } from "./packs.ts";

const association = (id: string): AssociationPack => level(id, "association");
const school = (id: string): SchoolPack => level(id, "school");
function level<Level extends Pack["level"]>(id: string, wanted: Level): Extract<Pack, { level: Level }> {
  const pack = findPack(id);
  if (pack?.level !== wanted) throw new Error(`${id} expected`);
  return pack as Extract<Pack, { level: Level }>; // its level has just been looked at
}

describe("allPacks", () => {
  it("ships every pack file that lies in the folders of authorities", () => {
    const folder = new URL("../packs/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json") && !file.startsWith("defaults"))
      .map((file) => file.replace(/^.*[/\\]|\.json$/g, ""));
    expect(allPacks.map(({ id }) => id).sort()).toEqual(files.sort());
  });
  it("has an association's pack for every kind of accreditation", () => {
    const kinds = allPacks.flatMap((pack) => (pack.level === "association" ? [pack.regime] : []));
    expect([...new Set(kinds)].sort()).toEqual(regimes.toSorted());
  });
  it("knows the dates of the filings", () => {
    const due = (pack: AssociationPack, rule: "annual-filing" | "third-year-report") => {
      const timing = pack.rules[rule]?.timing;
      return timing && "due" in timing ? timing.due : undefined;
    };
    const ids = ["ceeaa-2020-trial", "ceeaa-2025", "teacher-education-trial", "construction-evaluation"];
    expect(ids.map((id) => due(association(id), "annual-filing"))).toEqual([
      { month: 12, day: 31 },
      { month: 12, day: 31 },
      { month: 6, day: 30 },
      null,
    ]);
    expect(association("ceeaa-2020-trial").rules["third-year-report"]?.timing).toMatchObject({
      due: { month: 12, day: 31 },
      dueIn: { 2020: { month: 11, day: 30 } },
    });
    expect(association("clinical-medicine-2023").rules["progress-report"]?.timing).toEqual({
      kind: "every",
      years: 2,
    });
  });
  it("knows the dates of the schools", () => {
    const timings = (id: string, regime: (typeof regimes)[number]) =>
      Object.fromEntries(
        Object.entries(school(id).regimes[regime]?.rules ?? {}).map(([rule, { timing }]) => [rule, timing]),
      );
    const day = (month: number, day: number) => ({ month, day });
    expect(timings("imut-2024-23", "engineering")).toMatchObject({
      "annual-filing": { due: day(10, 31) },
      "third-year-report": { due: day(10, 31) },
      application: { due: day(3, 31), yearsBeforeExpiry: 1 },
      "self-study": { due: day(7, 31), yearsBeforeExpiry: 1 },
      "visit-material": { due: day(12, 31), yearsBeforeExpiry: 1 },
      "rectification-plan": { starts: "planBase", length: { days: 30 } },
      "rectification-completion": { starts: "completionBase", length: { years: 1 } },
      "college-study": { atLeast: 2, per: "term", of: "college" },
      "department-study": { atLeast: 1, per: "term", of: "functional-department" },
      training: { atLeast: 1, per: "term", of: "school" },
      "expert-talks": { atLeast: 2, per: "term", of: "college" },
    });
    expect(timings("jmsu-2023-69", "engineering")).toMatchObject({
      "annual-filing": { due: day(11, 30) },
      "rectification-completion": { starts: "panel-left", length: { months: 6 }, target: { months: 3 } },
    });
    expect(timings("jmsu-2023-69", "teacher-education")).toMatchObject({
      "annual-filing": { due: day(4, 20) },
      "draft-reply": { length: { days: 10 } },
    });
    expect(school("jmsu-2023-69").regimes.medicine?.office.zh).toBe("医学部");
    expect(timings("ccut-2020-7", "engineering")).toMatchObject({
      "unit-applications": { activity: "application", atLeast: 1, per: "year" },
    });
    expect(timings("imut-2018-64", "engineering")).toEqual({});
  });
  it("exempts the programmes of the annex, each by its row", () => {
    const exempt = allPacks.flatMap((pack) => (pack.level === "school" ? pack.exemptions : []));
    expect(exempt.map(({ code, citation }) => [code, citation])).toEqual([
      ["082801", { document: "imut-2024-23", clause: "附件第1行" }],
      ["082802", { document: "imut-2024-23", clause: "附件第4行" }],
    ]);
  });
  it("gives every finding of every review a severity, and lateness never blocks", () => {
    const reviews = allPacks.flatMap((pack) =>
      pack.level === "association" && !("sameAs" in pack.review) ? [pack.review] : [],
    );
    expect(reviews).toHaveLength(4);
    for (const { findings } of reviews) {
      const rulesOf = (severity: string) =>
        findingRules.filter((rule) => findings[rule].severity === severity);
      expect(rulesOf("block")).toEqual([
        "missing-slot",
        "revision-incomplete",
        "unsorted-file",
        "no-course",
        "unreadable-file",
        "empty-file",
        "encrypted-file",
        "archive-refused",
      ]);
      expect(rulesOf("info")).toEqual([
        "samples-many",
        "evaluation-undated",
        "possible-summary",
        "scanned-file",
        "attainment-open",
        "archive-naming",
      ]);
      expect(rulesOf("warn")).toHaveLength(25);
    }
  });
  it("can be read as documents: a clause beside whatever a document says", () => {
    for (const pack of allPacks) {
      const { sections } = readablePack(pack);
      expect(sections.length).toBeGreaterThan(1);
      const unsaid = sections.flatMap(({ rows }) => rows.filter(({ clause }) => clause === null));
      for (const { path } of unsaid)
        expect(path).toMatch(
          /^(?:document\.|effective|authority|agency|words|regimes\..+\.office|review\.sameAs)/,
        );
      expect(JSON.stringify(sections)).not.toMatch(/undefined|NaN/);
    }
  });
  it("never quotes the engineering guide to another kind of accreditation", () => {
    for (const pack of allPacks) {
      if (pack.level === "association" && pack.regime !== "engineering")
        expect(JSON.stringify(pack)).not.toMatch(/工程教育|ceeaa|CEEAA/);
    }
  });
});

describe("policiesOfPack", () => {
  const inForce = (id: string, year = 2026) => {
    const policies = policiesOfPack(id);
    if (!policies.ok) throw new Error(errorText(policies.error, "en"));
    return policies.value.inForce("engineering", "annual-filing", year);
  };
  it("brings the association's pack with a school's, and follows no series", () => {
    expect([2022, 2026].map((year) => inForce("jmsu-2023-69", year).policy.association.id)).toEqual([
      "ceeaa-2025",
      "ceeaa-2025",
    ]);
    expect(inForce("jmsu-2023-69").policy.school?.id).toBe("jmsu-2023-69");
    expect(inForce("ceeaa-2020-trial").policy.association.id).toBe("ceeaa-2020-trial");
  });
  it("has no school for an association's pack alone", () => {
    expect(inForce("ceeaa-2025").policy.school).toBeNull();
  });
  it("says which packs there are when it knows none of that name, or one that holds no standing rules", () => {
    const ids =
      "ceeaa-2020-trial, ceeaa-2025, teacher-education-trial, clinical-medicine-2023, construction-evaluation, imut-2018-64, imut-2024-23, jmsu-2023-69, ccut-2020-7";
    for (const id of ["nobody-1", "ceeaa-2025-notice", "ceeaa-reference-calendar"]) {
      const policies = policiesOfPack(id);
      if (policies.ok) throw new Error("no such pack expected");
      expect(policies.error.code).toBe("policy.unknown-pack");
      expect([errorText(policies.error, "zh"), errorText(policies.error, "en")]).toEqual([
        `没有名为“${id}”的政策包。可用的政策包：${ids.replaceAll(", ", "、")}。`,
        `There is no policy pack “${id}”. Available: ${ids}.`,
      ]);
    }
  });
});

describe("policiesFor", () => {
  const policies = policiesFor(schoolSettings.parse({ school: { follow: "imut-accreditation-plan" } }));
  const idsIn = (year: number) => {
    const { policy, remarks } = policies.inForce("engineering", "annual-filing", year);
    return [
      policy.association.id,
      policy.notice?.id,
      policy.school?.id,
      remarks.map(({ zh }) => zh).join("；"),
    ];
  };
  it("takes each year's version of the association's document, and says what is carried over", () => {
    expect([2019, 2020, 2024, 2025, 2027].map(idsIn)).toEqual([
      ["ceeaa-2020-trial", undefined, "imut-2024-23", "2020试行指南，沿用；2024–2026方案，沿用"],
      ["ceeaa-2020-trial", "ceeaa-2020-notice", "imut-2024-23", "2024–2026方案，沿用"],
      ["ceeaa-2020-trial", undefined, "imut-2024-23", ""],
      ["ceeaa-2025", "ceeaa-2025-notice", "imut-2024-23", ""],
      ["ceeaa-2025", undefined, "imut-2024-23", "2024–2026方案，沿用"],
    ]);
  });
  it("knows each kind of accreditation by the words of a list", () => {
    const words = ["工程教育认证", "师范类专业认证", "医学类专业认证", "住建部专业评估", "商科认证"];
    expect(words.map(policies.regimeOf)).toEqual([
      "engineering",
      "teacher-education",
      "medicine",
      "construction",
      null,
    ]);
  });
  it("lets other kinds follow a school's rules by analogy, and the school's document alone", () => {
    const { policy } = policies.inForce("medicine", "annual-filing", 2026);
    expect([policy.association.id, policy.school?.byAnalogy?.citation.clause]).toEqual([
      "clinical-medicine-2023",
      "第六部分",
    ]);
    expect(policy.school?.rules["annual-filing"]?.timing).toMatchObject({ due: { month: 10, day: 31 } });
  });
});
