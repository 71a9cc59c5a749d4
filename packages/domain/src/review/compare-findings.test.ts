import { expect, test } from "vitest";
import { compareFindings } from "./compare-findings.ts";
import { findingKey } from "./finding-key.ts";
import type { FindingRule } from "./finding-rule.ts";

const found = (rule: FindingRule, file: string | null, sha256: string | null, params = {}) => {
  const finding = { rule, file, place: null, params };
  return { ...finding, key: findingKey(finding, sha256) };
};

test("tells what is new from what is mended", () => {
  const empty = found("empty-file", "a.docx", "a1");
  const late = found("late-school", null, null, { days: 1 });
  const later = found("late-school", null, null, { days: 3 });
  const encrypted = found("encrypted-file", "b.pdf", "b1");
  const { added, mended } = compareFindings([empty, late], [later, encrypted]);
  expect([...added]).toEqual([encrypted]);
  expect(mended).toEqual([empty]);
});

test("a file that was replaced and still has the fault has not been mended, one that was renamed has it still", () => {
  const before = found("scanned-file", "a.pdf", "a1");
  expect(compareFindings([before], [found("scanned-file", "a.pdf", "a2")]).mended).toEqual([]);
  expect(compareFindings([before], [found("scanned-file", "b.pdf", "a1")]).added.size).toBe(0);
  const another = compareFindings([before], [found("scanned-file", "b.pdf", "b1")]);
  expect([another.added.size, another.mended.length]).toEqual([1, 1]);
});
