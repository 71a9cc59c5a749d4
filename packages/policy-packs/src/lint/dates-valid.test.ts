import { expect, it } from "vitest";
import { datesValid } from "./dates-valid.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(datesValid)).toEqual([]);
});

it("finds a document that is in force before it was issued", () => {
  expect(findings(datesValid, { "imut-2024-23": { "effective.from": "2024-01-01" } })).toEqual([
    ["packs/imut-2024-23.json", "effective.from", "现为 2024-01-01；不得早于发布日期 2024-04-28"],
  ]);
});

it("finds a number of another year than the issue", () => {
  const changed = { "document.issued": "2022-09-08" };
  expect(findings(datesValid, { "jmsu-2023-69": changed })).toEqual([
    ["packs/jmsu-2023-69.json", "document.issued", "现为 2022-09-08；文号的年份为 2023"],
  ]);
});

it("finds a year's own date outside the time of its document", () => {
  const changed = { "rules.third-year-report.timing.dueIn": { 2019: { month: 11, day: 30 } } };
  expect(findings(datesValid, { "ceeaa-2020-trial": changed })).toEqual([
    [
      "packs/ceeaa-2020-trial.json",
      "rules.third-year-report.timing.dueIn.2019",
      "现为 2019；应在施行期 2020-01-01 至 2024-12-31 之内",
    ],
  ]);
});
