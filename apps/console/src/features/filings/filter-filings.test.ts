import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import { expect, test } from "vitest";
import { filingSearch } from "./filing-search.ts";
import type { FilingRow } from "./filing-views.ts";
import { filterFilings } from "./filter-filings.ts";

const due = localDate("2026-10-31");
const row = (name: string, status: FilingRow["status"], college = "u1", period = "2026"): FilingRow => ({
  id: `f-${name}` as FilingId, // ids that only have to differ
  obligationId: `o-${name}` as ObligationId,
  programme: { id: `p-${name}` as ProgrammeId, name, code: "080202" },
  college: { id: college as UnitId, name: { zh: college, en: college } },
  rule: "annual-filing",
  regime: "engineering",
  gravity: "ends-validity-after-reminder",
  period,
  status,
  firstSubmittedAt: null,
  programmeSubmittedAt: null,
  firstSubmission: null,
  dueAgain: null,
  exemptBecause: null,
  carriedFrom: null,
  receiptNumber: null,
  holidays: "official",
  why: { zh: "", en: "" },
  standing: standingOf({
    obligation: { schoolDue: due, schoolLastWorkingDay: due, agencyDue: null, agencyLastWorkingDay: null },
    calendar: { isWorkingDay: () => true, coverage: () => "official" },
    today: due,
    handedInOn: null,
    filedOn: null,
  }),
  fileCount: 0,
  verdict: null,
  reviewState: null,
});

const rows = [
  row("土木工程", "not-started"),
  row("车辆工程", "drafting", "u2"),
  row("纺织工程", "awaiting-school"),
  row("材料物理", "returned", "u2", "2025"),
  row("Civil", "school-approved"),
];
const names = (search: Parameters<typeof filterFilings>[1]) =>
  filterFilings(rows, search).map(({ programme }) => programme.name);

test("not handed in covers what is not begun and what is being prepared, not what was returned", () => {
  expect(names({ status: "not-submitted" })).toEqual(["土木工程", "车辆工程"]);
  expect(names({ status: "returned" })).toEqual(["材料物理"]);
});

test("filters add up, and letters' case does not matter", () => {
  expect(names({ college: "u2", year: "2026" })).toEqual(["车辆工程"]);
  expect(names({ q: "civil" })).toEqual(["Civil"]);
  expect(names({})).toHaveLength(5);
});

test("an address from elsewhere loses only what is not understood", () => {
  expect(filingSearch.parse({ status: "nonsense", year: "2026", q: "  " })).toEqual({ year: "2026" });
});
