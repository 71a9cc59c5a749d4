import { expect, it } from "vitest";
import { findings } from "./lint.fixture.ts";
import { noticesValid } from "./notices-valid.ts";

const id = "ceeaa-2025-notice";
const due = (date: string) => ({ due: date, citation: { document: id, clause: "第1点" } });

it("finds nothing in the packs that ship, nor in a notice that sets a day of its year", () => {
  expect(findings(noticesValid)).toEqual([]);
  expect(findings(noticesValid, { [id]: { "rules.annual-filing": due("2025-12-20") } })).toEqual([]);
});

it.each([
  [
    "a window that closes before it opens",
    { "windows.0.to": "2025-09-01" },
    "windows.0.to",
    "现为 2025-09-01；应为 不早于 2025-09-05",
  ],
  [
    "a window outside the year and the time in force",
    { "windows.0.to": "2026-01-10" },
    "windows.0.to",
    "现为 2026-01-10；应为 2025 年内或施行期 2025-01-01 至 2025-12-31 内的日期",
  ],
  [
    "a year in which it is not in force",
    { year: 2027, "windows.0.from": null, "windows.0.to": "2027-09-30" },
    "year",
    "现为 2027；应为 施行期 2025-01-01 至 2025-12-31 所及的年度",
  ],
  [
    "a document that ends before it begins",
    { "effective.to": "2024-12-31" },
    "effective.to",
    "现为 2024-12-31；应为 不早于 2025-01-01",
  ],
  [
    "a day of another year",
    { "rules.annual-filing": due("2026-01-05") },
    "rules.annual-filing.due",
    "现为 2026-01-05；应为 2025 年内的日期",
  ],
  [
    "a day of a rule that runs from the validity",
    { "rules.renewal-lead": due("2025-09-15") },
    "rules.renewal-lead.due",
    "现为 2025-09-15；应为 不写日期：该项由事件或有效期推算，或由学校确定；可写日期的有 annual-filing、third-year-report、midterm-review",
  ],
  [
    "a day of a rule that the association does not have",
    { "rules.training": due("2025-09-15") },
    "rules.training",
    expect.stringContaining("现为 training；应为 annual-filing、third-year-report"),
  ],
])("finds %s", (_, changes, path, reason) => {
  expect(findings(noticesValid, { [id]: changes })).toEqual([[`packs/${id}.json`, path, reason]]);
});
