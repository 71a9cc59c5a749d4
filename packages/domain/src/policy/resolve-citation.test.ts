import { expect, it } from "vitest";
import { associationOnly, samplePolicy } from "./policy.fixture.ts";
import { packsOf, resolveCitation } from "./resolve-citation.ts";

it("names the document by title and number, or by its title alone", () => {
  expect(resolveCitation(samplePolicy, { document: "school-2024", clause: "第四点" })).toEqual({
    pack: "school-2024",
    document: "《行动方案》（校发〔2024〕1号）",
    clause: "第四点",
  });
  expect(resolveCitation(samplePolicy, { document: "association-2025", clause: "附件1" }).document).toBe(
    "《工作指南》",
  );
});

it("lists the packs of a policy and refuses a document that is not among them", () => {
  expect(packsOf(samplePolicy).map(({ id }) => id)).toEqual(["association-2025", "school-2024"]);
  expect(packsOf(associationOnly)).toHaveLength(1);
  expect(() => resolveCitation(associationOnly, { document: "school-2024", clause: "第四点" })).toThrow(
    "school-2024",
  );
});
