import { expect, it } from "vitest";
import { citationsPresent } from "./citations-present.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(citationsPresent)).toEqual([]);
});

it.each([["见文件"], ["附件"], ["第部分"], ["第三部分；同上"], ["“工作进程”"], [""]])(
  "finds the clause %s, which names no place",
  (clause) => {
    const path = "regimes.engineering.rules.annual-filing.citation.clause";
    expect(findings(citationsPresent, { "imut-2024-23": { [path]: clause } })).toEqual([
      [
        "packs/imut-2024-23.json",
        path,
        `现为 ${clause}；应写明条款，如 第三部分（五）第4点、附件1第二部分、转引自…第2点`,
      ],
    ]);
  },
);

it("looks at figures, lists, exemptions, findings, windows and entries too", () => {
  const paths: [string, string][] = [
    ["ceeaa-2025", "figures.0.citation.clause"],
    ["ceeaa-2025", "evidenceLists.draft-reply.items.1.citation.clause"],
    ["ceeaa-2025", "review.checklist.parts.0.slots.2.citation.clause"],
    ["ceeaa-2025", "review.findings.late-school.citation.clause"],
    ["imut-2024-23", "exemptions.1.citation.clause"],
    ["imut-2024-23", "analogy.citation.clause"],
    ["ceeaa-2025-notice", "windows.0.citation.clause"],
    ["ceeaa-reference-calendar", "entries.3.citation.clause"],
  ];
  for (const [pack, path] of paths)
    expect(findings(citationsPresent, { [pack]: { [path]: "?" } }).map((found) => found[1])).toEqual([path]);
});

it("wants the number of a school's document; the associations' print none", () => {
  const found = findings(citationsPresent, {
    "jmsu-2023-69": { "document.number": null },
    "ccut-2020-7": { "document.number": "第7号" },
  });
  expect(found.map(([file, path]) => [file, path])).toEqual([
    ["packs/jmsu-2023-69.json", "document.number"],
    ["packs/ccut-2020-7.json", "document.number"],
  ]);
});
