import { localDate, type YearMonth } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { roomStanding } from "./room-standing.ts";

const validity = (from: string, to: string, discontinuedFrom: string | null = null) => ({
  validFrom: from as YearMonth,
  validTo: to as YearMonth,
  conclusion: "passed" as const,
  noticeDate: null,
  regime: null,
  discontinuedFrom: discontinuedFrom === null ? null : localDate(discontinuedFrom),
});
const first = validity("2022-01", "2027-12");
const standing = (accreditations: readonly ReturnType<typeof validity>[], today: string, more = {}) =>
  roomStanding(
    { expiresOn: null, isRevoked: false, madeOn: localDate("2026-10-21"), accreditations, ...more },
    localDate(today),
  );

test("a room with a day opens on it and not after", () => {
  const expiresOn = localDate("2026-12-31");
  expect(standing([first], "2026-12-31", { expiresOn })).toEqual({ standing: "open", until: expiresOn });
  expect(standing([first], "2027-01-01", { expiresOn })).toEqual({ standing: "expired", until: expiresOn });
});

test("one that was filed lives as long as the validity and its renewal", () => {
  expect(standing([first], "2027-12-31")).toEqual({ standing: "open", until: "2027-12-31" });
  expect(standing([first], "2028-01-01")).toEqual({ standing: "expired", until: "2027-12-31" });
  const renewed = [first, validity("2028-01", "2033-12")];
  expect(standing(renewed, "2028-01-01")).toEqual({ standing: "open", until: "2033-12-31" });
  const later = [first, validity("2029-01", "2034-12")];
  expect(standing(later, "2029-06-01")).toEqual({ standing: "expired", until: "2027-12-31" });
});

test("a validity that is discontinued ends it, and nothing registered ends nothing", () => {
  expect(standing([validity("2022-01", "2027-12", "2026-11-01")], "2026-11-01")).toEqual({
    standing: "expired",
    until: "2026-10-31",
  });
  expect(standing([], "2040-01-01")).toEqual({ standing: "open", until: null });
});

test("a revoked one is over whatever its dates say", () => {
  expect(standing([first], "2026-10-21", { isRevoked: true })).toMatchObject({ standing: "revoked" });
});
