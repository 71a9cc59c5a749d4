import { localDate } from "@goodstanding/domain/kernel/dates";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { allPacks } from "@goodstanding/policy-packs/packs";
import { expect, test } from "vitest";
import { noticeWindows, ofLevel, referenceSpans } from "./reference-spans.ts";

const shown = (from: string, to: string, regime: Regime = "engineering") => ({
  from: localDate(from),
  to: localDate(to),
  regimes: new Set([regime]),
});
const references = ofLevel(allPacks, "reference");
const notices = ofLevel(allPacks, "notice");

test("the association's reference calendar: the days of a filing's year and of the year after it", () => {
  const spans = referenceSpans(references, shown("2027-05-15", "2027-12-31"));
  expect(spans.map(({ id, from, to, filingYear }) => `${id} ${from} ${to} ${filingYear}`)).toEqual([
    "ceeaa-reference-calendar-deliberation-2026 2027-05-01 2027-05-31 2026",
    "ceeaa-reference-calendar-publication-2026 2027-06-01 2027-06-30 2026",
    "ceeaa-reference-calendar-spot-check-2026 2027-07-01 2027-10-31 2026",
    "ceeaa-reference-calendar-filing-2027 2027-12-31 2027-12-31 2027",
  ]);
  expect(spans[0]?.citation).toEqual({
    pack: "ceeaa-reference-calendar",
    document: "《工程教育认证持续改进与中期审核工作时间节点（参考）》",
    clause: "第3点",
  });
});

test("the window of a notice, up to its last day", () => {
  const days = (from: string, to: string, regime?: Regime) =>
    noticeWindows(notices, shown(from, to, regime)).map(({ rule, from, to }) => `${rule} ${from} ${to}`);
  expect(days("2025-09-30", "2025-10-31")).toEqual(["application 2025-09-05 2025-09-30"]);
  expect(days("2025-10-01", "2025-10-31")).toEqual([]);
});

test("whoever has to do with another kind of accreditation sees none of it", () => {
  expect(referenceSpans(references, shown("2026-01-01", "2026-12-31", "medicine"))).toEqual([]);
  expect(noticeWindows(notices, shown("2025-01-01", "2025-12-31", "medicine"))).toEqual([]);
});
