import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { findingKey } from "./finding-key.ts";
import { lastWaiverDay, verdictUnder, waiverOf } from "./waiver.ts";

const day = localDate;
const waiver = { key: "a", reason: "学校统一表格", expiresOn: day("2026-11-30") };
const block = { key: "a", severity: "block" } as const;
const note = { key: "b", severity: "info" } as const;

test("a waiver holds for its own finding up to and on its last day", () => {
  expect(waiverOf([waiver], "a", day("2026-11-30"))).toBe(waiver);
  expect(waiverOf([waiver], "a", day("2026-12-01"))).toBeNull();
  expect(waiverOf([waiver], "b", day("2026-11-01"))).toBeNull();
});

test("the verdict leaves out what is waived, and says so where nothing but notes is left", () => {
  expect(verdictUnder([block, note], [], day("2026-11-01"))).toBe("block");
  expect(verdictUnder([block, note], [waiver], day("2026-11-01"))).toBe("waived");
  expect(verdictUnder([block, { key: "c", severity: "warn" }], [waiver], day("2026-11-01"))).toBe("warn");
  expect(verdictUnder([block], [waiver], day("2026-12-01"))).toBe("block");
  expect(verdictUnder([note], [waiver], day("2026-11-01"))).toBe("info");
  expect(verdictUnder([], [], day("2026-11-01"))).toBe("clean");
});

test("of two empty files one is waived, and the other is still to be mended", () => {
  const empty = (file: string) => ({
    key: findingKey({ rule: "empty-file", file, place: null, params: {} }, "e3b0c442"),
    severity: "block" as const,
  });
  const [one, other] = [empty("会议纪要/甲.docx"), empty("会议纪要/乙.docx")];
  const waivers = [{ ...waiver, key: one.key }];
  expect(verdictUnder([one, other], waivers, day("2026-11-01"))).toBe("block");
  expect(verdictUnder([one], waivers, day("2026-11-01"))).toBe("waived");
});

test("a waiver holds for a year at most, and not beyond the validity", () => {
  expect(lastWaiverDay(day("2026-10-21"), null)).toBe("2027-10-20");
  expect(lastWaiverDay(day("2028-02-29"), null)).toBe("2029-02-28");
  expect(lastWaiverDay(day("2026-10-21"), day("2026-12-31"))).toBe("2026-12-31");
  expect(lastWaiverDay(day("2026-10-21"), day("2029-12-31"))).toBe("2027-10-20");
  // Over already: what it was granted for is no longer the measure.
  expect(lastWaiverDay(day("2026-10-21"), day("2025-12-31"))).toBe("2027-10-20");
});
