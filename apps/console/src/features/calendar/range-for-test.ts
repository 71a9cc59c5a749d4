import { dateOf, localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import type { CalendarDuty, CalendarRange } from "./calendar-views.ts";

/** The annual filing of one programme, on 21 October 2026. */
export function dutyForTest(name: string, change: Partial<CalendarDuty> = {}): CalendarDuty {
  return obligationForTest({
    id: `o-${name}-${change.rule ?? "filing"}` as ObligationId, // ids that only have to differ
    programme: { id: `p-${name}` as ProgrammeId, name, code: "080202" },
    ...change,
  });
}

export const unitForTest = (name: string): CalendarDuty["unit"] => ({
  id: `u-${name}` as UnitId, // an id that only has to differ
  name: { zh: name, en: name },
});

/** 2026 with National Day, one term and one entry of a reference calendar. */
export function rangeForTest(
  obligations: readonly CalendarDuty[],
  change: Partial<CalendarRange> = {},
): CalendarRange {
  const holidays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    date: dateOf(2026, 10, day),
    name: { zh: "国庆节", en: "National Day" },
  }));
  return {
    obligations: [...obligations],
    references: [
      {
        id: "reference-review-2025",
        regime: "engineering",
        name: { zh: "专委会审核", en: "Committees review" },
        filingYear: 2025,
        from: localDate("2026-01-01"),
        to: localDate("2026-04-30"),
        citation: { pack: "reference", document: "《参考日程》", clause: "全文" },
      },
    ],
    tasks: [],
    windows: [],
    remindingFrom: localDate("2026-01-01"),
    bands: [
      {
        kind: "term",
        name: { zh: "2026–2027学年第一学期", en: "First term of 2026–2027" },
        from: localDate("2026-09-01"),
        to: localDate("2027-01-20"),
      },
    ],
    years: [{ year: 2026, coverage: "official", remark: null }],
    holidays,
    workdays: [{ date: localDate("2026-10-10"), name: { zh: "国庆节", en: "National Day" } }],
    ...change,
  };
}
