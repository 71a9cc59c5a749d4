import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { noOrphanLists } from "./no-orphan-lists.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(noOrphanLists)).toEqual([]);
});

it("finds a list that no rule asks for", () => {
  const found = findings(noOrphanLists, {
    "ceeaa-2025": { "rules.draft-reply.evidence": null },
    "imut-2024-23": { "regimes.engineering.rules.self-study.evidence": null },
  });
  expect(found).toEqual([
    [
      "packs/ceeaa-2025.json",
      "evidenceLists.draft-reply",
      "draft-reply 没有被任何规则引用；请删除，或在规则的 evidence 中引用",
    ],
    [
      "packs/imut-2024-23.json",
      "evidenceLists.self-study",
      "self-study 没有被任何规则引用；请删除，或在规则的 evidence 中引用",
    ],
  ]);
});

it("finds a checklist that no rule asks for", () => {
  const changed = { "rules.progress-report.evidence": null };
  expect(findings(noOrphanLists, { "clinical-medicine-2023": changed })).toEqual([
    [
      "packs/clinical-medicine-2023.json",
      "review",
      "checklist 没有被任何规则引用；请删除，或在规则的 evidence 中引用",
    ],
  ]);
});

it("finds a list that is not there", () => {
  const path = "regimes.engineering.rules.unit-applications.evidence";
  const found = findings(noOrphanLists, { "ccut-2020-7": { [path]: "papers" } });
  expect(found).toContainEqual([
    "packs/ccut-2020-7.json",
    path,
    "没有名为 papers 的清单；可用：application、checklist",
  ]);
});

it("lets a school ask for the list of its associations, if every version has it", () => {
  const path = "regimes.engineering.rules.third-year-report.evidence";
  const withList = (list: string) =>
    findings(noOrphanLists, { "imut-2024-23": { [path]: list } }).map((found) => found[1]);
  expect(withList("third-year-report")).not.toContain(path);
  expect(withList("major-change-report")).toContain(path);
});
