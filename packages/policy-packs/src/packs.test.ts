import { readdirSync } from "node:fs";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import { describe, expect, it } from "vitest";
import { allPacks, findPack, policyOf } from "./packs.ts";
import { reminderLadder } from "./reminder-ladder.ts";

describe("allPacks", () => {
  it("ships every pack file that lies in the folders of authorities", () => {
    const folder = new URL("../packs/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json") && !file.startsWith("defaults"))
      .map((file) => file.replace(/^.*[/\\]|\.json$/g, ""));
    expect(allPacks.map(({ id }) => id).sort()).toEqual(files.sort());
  });
  it("holds the dates and exemptions of the documents", () => {
    const dates = allPacks.map((pack) => [
      pack.id,
      Object.values(pack.rules).map((rule) => ("schoolDue" in rule ? rule.schoolDue : rule.agencyDue)),
    ]);
    const both = (month: number, day: number) => [
      { month, day },
      { month, day },
    ];
    expect(Object.fromEntries(dates)).toEqual({
      "ceeaa-2025": both(12, 31),
      "imut-2024-23": both(10, 31),
      "jmsu-2023-69": both(11, 30),
    });
    const exempt = allPacks.flatMap((pack) => (pack.level === "school" ? pack.exemptions : []));
    expect(exempt.map(({ code, citation }) => [code, citation])).toEqual([
      ["082801", { document: "imut-2024-23", clause: "附件第1行" }],
      ["082802", { document: "imut-2024-23", clause: "附件第4行" }],
    ]);
  });
  it("gives every finding a severity, and lateness never blocks", () => {
    const ceeaa = findPack("ceeaa-2025");
    if (ceeaa?.level !== "association") throw new Error("association pack expected");
    const rulesOf = (severity: string) =>
      findingRules.filter((rule) => ceeaa.findings[rule].severity === severity);
    expect(rulesOf("block")).toEqual([
      "missing-class",
      "unreadable-file",
      "empty-file",
      "encrypted-file",
      "archive-refused",
    ]);
    expect(rulesOf("info")).toEqual(["unclassified-file"]);
    expect(rulesOf("warn")).toHaveLength(6);
  });
});

describe("policyOf", () => {
  it("brings the association's pack with a school's", () => {
    const policy = policyOf("jmsu-2023-69");
    expect(policy.ok && [policy.value.association.id, policy.value.school?.id]).toEqual([
      "ceeaa-2025",
      "jmsu-2023-69",
    ]);
  });
  it("has no school for the association's pack alone", () => {
    const policy = policyOf("ceeaa-2025");
    expect(policy.ok && policy.value.school).toBeNull();
  });
  it("says which packs there are when it knows none of that name", () => {
    const policy = policyOf("nobody-1");
    if (policy.ok) throw new Error("no such pack expected");
    expect(policy.error.code).toBe("policy.unknown-pack");
    expect([errorText(policy.error, "zh"), errorText(policy.error, "en")]).toEqual([
      "没有名为“nobody-1”的政策包。可用的政策包：ceeaa-2025、imut-2024-23、jmsu-2023-69。",
      "There is no policy pack “nobody-1”. Available: ceeaa-2025, imut-2024-23, jmsu-2023-69.",
    ]);
  });
});

it("reminds by the ladder of the product", () => {
  expect(reminderLadder).toEqual({
    schoolBefore: [30, 14, 7, 3, 1, 0],
    schoolOverdue: [1, 3, 5],
    thenEveryDays: 7,
    agencyBefore: [20, 10, 5, 3, 1, 0],
  });
});
