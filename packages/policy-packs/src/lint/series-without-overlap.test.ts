import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { seriesWithoutOverlap } from "./series-without-overlap.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(seriesWithoutOverlap)).toEqual([]);
});

it("finds a document that begins before the one before it ends", () => {
  expect(findings(seriesWithoutOverlap, { "ceeaa-2020-trial": { "effective.to": "2025-01-01" } })).toEqual([
    ["packs/ceeaa-2025.json", "effective.from", "现为 2025-01-01；应晚于 ceeaa-2020-trial 的末日 2025-01-01"],
  ]);
});

it("finds two documents that are both open to the past", () => {
  const open = { "effective.from": null };
  const found = findings(seriesWithoutOverlap, { "ceeaa-2020-trial": open, "ceeaa-2025": open });
  expect(found.map(([file]) => file)).toEqual(["packs/ceeaa-2020-trial.json", "packs/ceeaa-2025.json"]);
});

it("finds a series that holds documents of another level, kind or school", () => {
  for (const id of ["ceeaa-2025-notice", "teacher-education-trial", "jmsu-2023-69"]) {
    const found = findings(seriesWithoutOverlap, { [id]: { series: "ceeaa-engineering" } });
    expect(found).toContainEqual([
      `packs/${id}.json`,
      "series",
      "现为 ceeaa-engineering，与 ceeaa-2025 的层级或认证类别不同；请另用系列名",
    ]);
  }
  const schools = findings(seriesWithoutOverlap, { "ccut-2020-7": { series: "jmsu-status-keeping" } });
  expect(schools.map((found) => found[1])).toEqual(["series", "series"]);
});
