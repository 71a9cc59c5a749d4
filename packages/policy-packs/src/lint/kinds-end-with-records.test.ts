import { expect, it } from "vitest";
import { kindsEndWithRecords } from "./kinds-end-with-records.ts";
import { findings } from "./lint.fixture.ts";

const kind = "review.checklist.parts.1.courseKinds.3.slots";

it("finds nothing in the packs that ship", () => {
  expect(findings(kindsEndWithRecords)).toEqual([]);
});

it.each([
  [`${kind}.6.id`, "report", "rationality-review、report"],
  [`${kind}.5.necessity`, "reference", "rationality-review、attainment-report"],
])("finds a kind without one of them, or with one that may be missing: %s", (path, value, found) => {
  expect(findings(kindsEndWithRecords, { "ceeaa-2025": { [path]: value } })).toEqual([
    [
      "packs/ceeaa-2025.json",
      kind,
      `最后两项现为 ${found}；应为必备的 rationality-review、attainment-report`,
    ],
  ]);
});
