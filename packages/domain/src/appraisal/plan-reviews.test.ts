import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { FilingId, PersonId, UnitId } from "../kernel/ids.ts";
import type { Expert } from "./candidate.ts";
import { type FilingToReview, planReviews } from "./plan-reviews.ts";

const person = (name: string): PersonId => name as PersonId; // any text names somebody here
const unit = (name: string): UnitId => name as UnitId; // as above

const expert = (name: string, change: Partial<Expert> = {}): Expert => ({
  ...{ personId: person(name), expertise: [], mostAtOnce: 2, mostPerYear: null, avoids: [] },
  ...change,
});
const filing = (name: string, change: Partial<FilingToReview> = {}): FilingToReview => ({
  filingId: name as FilingId, // as above
  ...{ unitId: unit("机械"), programme: { name, code: "080202" } },
  ...{ from: localDate("2026-11-02"), due: localDate("2026-12-10"), reviewers: [], finished: [] },
  ...change,
});
const planned = (
  filings: readonly FilingToReview[],
  experts: readonly Expert[],
  seats = 2,
  thisYear: ReadonlyMap<PersonId, number> = new Map(),
) =>
  Object.fromEntries(
    planReviews(filings, experts, seats, thisYear).filings.map(({ filingId, proposed, unplaced }) => [
      filingId,
      [...proposed, ...unplaced.map((reason) => `– ${reason}`)].join(" "),
    ]),
  );

test("seats go to the best match, then to whom the plan has burdened least", () => {
  const experts = [expert("a", { expertise: ["机械"] }), expert("b"), expert("c")];
  expect(planned([filing("机械设计"), filing("车辆"), filing("工业")], experts)).toEqual({
    机械设计: "a c",
    车辆: "b c",
    工业: "a b",
  });
});

test("what does not fit says why", () => {
  expect(planned([filing("x")], [])).toEqual({ x: "– pool-empty – pool-empty" });
  expect(planned([filing("x")], [expert("a"), expert("b", { avoids: [unit("机械")] })])).toEqual({
    x: "a – all-avoid",
  });
  const one = [expert("a", { mostAtOnce: 1 })];
  expect(planned([filing("x"), filing("y")], one, 1)).toEqual({ x: "a", y: "– full-between" });
  const yearly = [expert("a", { mostPerYear: 1 })];
  expect(planned([filing("x"), filing("y")], yearly, 1)).toEqual({ x: "a", y: "– full-this-year" });
});

test("days that do not overlap let one expert take both; reviews that are held count", () => {
  const one = [expert("a", { mostAtOnce: 1 })];
  const later = { from: localDate("2026-12-14"), due: localDate("2026-12-21") };
  expect(planned([filing("x"), filing("y", later)], one, 1)).toEqual({ x: "a", y: "a" });
  expect(planned([filing("x", { reviewers: [person("a")] }), filing("y")], one, 1)).toEqual({
    x: "",
    y: "– full-between",
  });
});

test("a review that is in takes no room any more; what is behind an expert counts in the year", () => {
  const one = [expert("a", { mostAtOnce: 1 })];
  const finished = filing("x", { reviewers: [person("a")], finished: [person("a")] });
  expect(planned([finished, filing("y")], one, 1)).toEqual({ x: "", y: "a" });
  const yearly = [expert("a", { mostPerYear: 2 }), expert("b")];
  const behind = new Map([[person("a"), 2]]);
  expect(planned([filing("x")], yearly, 2, behind)).toEqual({ x: "b – full-this-year" });
  const plan = planReviews([filing("x")], [expert("a")], 1, behind);
  expect(plan.counts).toEqual(new Map([["a", 3]]));
});

test("of one day, what the fewest may review is seated first", () => {
  const experts = [expert("a", { mostAtOnce: 1 }), expert("b", { mostAtOnce: 1, avoids: [unit("电气")] })];
  const electrical = filing("z", { unitId: unit("电气") });
  expect(planned([filing("x"), electrical], experts, 1)).toEqual({ x: "b", z: "a" });
});

test("nobody avoids in vain, gets one filing twice, or more than agreed; and each seat is filled or explained", () => {
  const names = ["机械", "电气", "化工"];
  const experts = fc.array(
    fc.record({
      mostAtOnce: fc.integer({ min: 0, max: 3 }),
      mostPerYear: fc.option(fc.integer({ min: 0, max: 4 })),
      avoids: fc.subarray(names),
    }),
    { maxLength: 5 },
  );
  const filings = fc.array(fc.constantFrom(...names), { maxLength: 8 });
  fc.assert(
    fc.property(experts, filings, fc.integer({ min: 1, max: 3 }), (pool, colleges, seats) => {
      const members = pool.map(({ avoids, ...most }, at) =>
        expert(`p${at}`, { ...most, avoids: avoids.map(unit) }),
      );
      const wanted = colleges.map((college, at) => filing(`f${at}`, { unitId: unit(college) }));
      const plan = planReviews(wanted, members, seats, new Map());
      for (const [at, { proposed, unplaced }] of plan.filings.entries()) {
        expect(new Set(proposed).size).toBe(proposed.length);
        expect(proposed.length + unplaced.length).toBe(seats);
        for (const { avoids } of members.filter(({ personId }) => proposed.includes(personId)))
          expect(avoids).not.toContain(wanted[at]?.unitId);
      }
      for (const { personId, mostAtOnce, mostPerYear } of members) {
        // Here all days overlap.
        const count = plan.counts.get(personId) ?? 0;
        expect(count).toBeLessThanOrEqual(Math.min(mostAtOnce, mostPerYear ?? Infinity));
      }
    }),
  );
});
