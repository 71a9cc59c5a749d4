import type { SchoolPack } from "@goodstanding/domain/policy/pack";
import { describe, expect, it } from "vitest";
import { allPacks } from "../packs.ts";
import { lintPacks } from "./lint-packs.ts";
import type { LoadedPack } from "./linter.ts";

const shipped: readonly LoadedPack[] = allPacks.map((pack) => ({ file: `packs/${pack.id}.json`, pack }));
const imut = allPacks.find((pack) => pack.level === "school" && pack.id === "imut-2024-23");
if (imut?.level !== "school") throw new Error("imut-2024-23 expected");
const school: SchoolPack = imut;

/** The shipped packs with one of them changed; what the linters say of it, in both languages. */
const lintWith = (changed: Partial<SchoolPack>, file = "packs/imut-2024-23.json"): string[][] =>
  lintPacks(
    shipped.map((loaded) => (loaded.pack === school ? { file, pack: { ...school, ...changed } } : loaded)),
  ).map(({ file, path, reason }) => [file, path, reason.zh]);

const here = "packs/imut-2024-23.json";

describe("lintPacks", () => {
  it("finds nothing in the packs that ship, all three of them", () => {
    expect(shipped).toHaveLength(3);
    expect(lintPacks(shipped)).toEqual([]);
  });
  it("finds a school without its association", () => {
    expect(lintWith({ association: "ceeaa-2099" })).toContainEqual([
      here,
      "association",
      "没有名为 ceeaa-2099 的协会政策包；可用：ceeaa-2025",
    ]);
    expect(lintWith({ association: "jmsu-2023-69" })[0]?.[1]).toBe("association");
  });
  it("finds a citation of a document that the policy does not hold", () => {
    const [first, ...others] = school.exemptions;
    if (!first) throw new Error("an exemption expected");
    const citation = { document: "jmsu-2023-69", clause: "附件" };
    expect(lintWith({ exemptions: [{ ...first, citation }, ...others] })).toEqual([
      [here, "exemptions.0.citation.document", "引用了未知文件 jmsu-2023-69；可用：imut-2024-23、ceeaa-2025"],
    ]);
  });
  it("finds an id that stands twice", () => {
    expect(lintWith({ exemptions: [...school.exemptions, ...school.exemptions.slice(0, 1)] })).toEqual([
      [here, "exemptions.2.code", "082801 重复；每个标识只能出现一次"],
    ]);
    const copy = [...shipped, ...shipped.slice(0, 1).map((loaded) => ({ ...loaded }))];
    expect(lintPacks(copy).map(({ path }) => path)).toEqual(["id"]);
  });
  it("finds a word that two classes of the checklist share", () => {
    const association = allPacks.find((pack) => pack.level === "association");
    if (!association) throw new Error("an association pack expected");
    const [first, second, ...others] = association.checklist.classes;
    if (!first || !second) throw new Error("two classes expected");
    const classes = [first, { ...second, words: [...second.words, ...first.words] }, ...others];
    const changed = { ...association, checklist: { ...association.checklist, classes } };
    expect(lintPacks([{ file: "ceeaa-2025.json", pack: changed }]).map(({ path }) => path)).toEqual([
      `checklist.classes.1.words.${second.words.length}`,
    ]);
  });
  it("finds a file that is not called after its pack", () => {
    expect(lintWith({}, "packs/plan.json")).toEqual([
      ["packs/plan.json", "id", "现为 imut-2024-23；文件名应为 imut-2024-23.json"],
    ]);
  });
  it("finds a school date after the association's", () => {
    const rule = school.rules["annual-filing"];
    if (!rule) throw new Error("a rule expected");
    const late = { ...rule, schoolDue: { month: 12, day: 31 } };
    expect(lintWith({ rules: { "annual-filing": late } })).toEqual([]);
    const associationInJune = shipped.map(({ file, pack }): LoadedPack => {
      if (pack.level !== "association") return { file, pack };
      const annual = { ...pack.rules["annual-filing"], agencyDue: { month: 6, day: 30 } };
      return { file, pack: { ...pack, rules: { ...pack.rules, "annual-filing": annual } } };
    });
    expect(lintPacks(associationInJune).map(({ path, reason }) => [path, reason.zh])).toEqual([
      ["rules.annual-filing.schoolDue", "现为 10-31；不得晚于协会日期 06-30"],
      ["rules.annual-filing.schoolDue", "现为 11-30；不得晚于协会日期 06-30"],
    ]);
  });
});
