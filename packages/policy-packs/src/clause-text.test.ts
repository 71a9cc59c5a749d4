import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { expect, test } from "vitest";
import { shippedPacks } from "./packs.ts";

const clauses = [
  ...new Set(
    shippedPacks.flatMap(({ pack }) =>
      [...JSON.stringify(pack).matchAll(/"clause":"([^"]+)"/g)].map(([, clause]) => clause ?? ""),
    ),
  ),
];

test("every clause that a shipped pack cites is told in English too", () => {
  expect(clauses.length).toBeGreaterThan(50);
  expect(clauses.filter((clause) => clauseText(clause).en === clause)).toEqual([]);
});
