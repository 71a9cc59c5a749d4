import { expect, test } from "vitest";
import { sampleFacts, samplePolicy } from "../review.fixture.ts";
import { archiveRefused } from "./archive-refused.ts";

test("passes where the package was opened", () => {
  expect(archiveRefused.run(sampleFacts(), samplePolicy)).toEqual([]);
});

test("finds the entry and the rule that it breaks", () => {
  const refusal = { rule: "traversal", entry: "../a.pdf" } as const;
  const [found] = archiveRefused.run(sampleFacts({ files: [], refusal }), samplePolicy);
  expect(found).toMatchObject({ severity: "block", file: "../a.pdf", params: { archiveRule: "traversal" } });
});
