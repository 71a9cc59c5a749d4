import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { schoolBeforeAgency } from "./school-before-agency.ts";

const june = { month: 6, day: 30 };
const rule = "rules.annual-filing.timing";

it("finds nothing in the packs that ship; the same day is allowed", () => {
  expect(findings(schoolBeforeAgency)).toEqual([]);
  const same = { [`regimes.teacher-education.${rule}.due`]: june };
  expect(findings(schoolBeforeAgency, { "jmsu-2023-69": same })).toEqual([]);
});

it("finds a school date after the agency's of the same kind of accreditation", () => {
  const path = `regimes.teacher-education.${rule}.due`;
  expect(findings(schoolBeforeAgency, { "jmsu-2023-69": { [path]: { month: 7, day: 1 } } })).toEqual([
    ["packs/jmsu-2023-69.json", path, "现为 07-01；不得晚于 teacher-education-trial 的 06-30"],
  ]);
});

it("asks every version of the association's document", () => {
  const found = findings(schoolBeforeAgency, { "ceeaa-2020-trial": { [`${rule}.due`]: june } });
  expect(found).toEqual([
    [
      "packs/imut-2024-23.json",
      `regimes.engineering.${rule}.due`,
      "现为 10-31；不得晚于 ceeaa-2020-trial 的 06-30",
    ],
    [
      "packs/jmsu-2023-69.json",
      `regimes.engineering.${rule}.due`,
      "现为 11-30；不得晚于 ceeaa-2020-trial 的 06-30",
    ],
  ]);
});

it("asks the years in which another day held, at either level", () => {
  const report = "rules.third-year-report.timing.dueIn";
  expect(
    findings(schoolBeforeAgency, { "ceeaa-2020-trial": { [report]: { 2020: { month: 11, day: 1 } } } }),
  ).toEqual([
    [
      "packs/jmsu-2023-69.json",
      "regimes.engineering.rules.third-year-report.timing.due",
      "现为 11-30；不得晚于 ceeaa-2020-trial 的 2020-11-01",
    ],
  ]);
  const own = `regimes.engineering.${report}`;
  const changed = { "jmsu-2023-69": { [own]: { 2020: { month: 12, day: 1 } } } };
  expect(findings(schoolBeforeAgency, changed).map((found) => found[1])).toEqual([`${own}.2020`]);
});

it("finds a clock that runs longer than the agency's", () => {
  const path = "regimes.engineering.rules.draft-reply.timing.length";
  expect(findings(schoolBeforeAgency, { "jmsu-2023-69": { [path]: { days: 11 } } })).toEqual(
    ["ceeaa-2020-trial", "ceeaa-2025"].map((id) => [
      "packs/jmsu-2023-69.json",
      path,
      `现为 {"days":11}；不得晚于 ${id} 的 {"days":10}`,
    ]),
  );
  expect(findings(schoolBeforeAgency, { "jmsu-2023-69": { [path]: { months: 1 } } })).toHaveLength(2);
});
