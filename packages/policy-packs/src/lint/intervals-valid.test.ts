import { expect, it } from "vitest";
import { intervalsValid } from "./intervals-valid.ts";
import { findings } from "./lint.fixture.ts";

it("finds nothing in the packs that ship", () => {
  expect(findings(intervalsValid)).toEqual([]);
});

it.each([
  [
    "a document that ends before it begins",
    "imut-2024-23",
    "effective.to",
    "2024-04-27",
    "effective.from",
    "现为 2024-04-28；不得晚于 to 的 2024-04-27",
  ],
  [
    "an entry of the reference calendar that runs backwards",
    "ceeaa-reference-calendar",
    "entries.1.from",
    { month: 5, day: 1 },
    "entries.1.from",
    "现为 05-01；不得晚于 to 的 04-30",
  ],
  [
    "a target at the hard stop",
    "jmsu-2023-69",
    "regimes.engineering.rules.rectification-completion.timing.target",
    { months: 6 },
    "regimes.engineering.rules.rectification-completion.timing.target",
    '现为 {"months":6}；应短于 {"months":6}',
  ],
  [
    "an expiry to confirm that comes after the date itself",
    "teacher-education-trial",
    "rules.annual-filing.timing.confirmExpiryFrom",
    { month: 7, day: 1 },
    "rules.annual-filing.timing.confirmExpiryFrom",
    "现为 07-01；不得晚于 due 的 06-30",
  ],
])("finds %s", (_, pack, path, value, at, reason) => {
  expect(findings(intervalsValid, { [pack]: { [path]: value } })).toEqual([
    [`packs/${pack}.json`, at, reason],
  ]);
});
