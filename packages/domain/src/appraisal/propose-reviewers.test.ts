import { expect, test } from "vitest";
import type { PersonId, UnitId } from "../kernel/ids.ts";
import type { Expert } from "./candidate.ts";
import { proposeReviewers } from "./propose-reviewers.ts";

const person = (name: string): PersonId => name as PersonId; // any text names somebody here
const unit = (name: string): UnitId => name as UnitId; // as above

const expert = (name: string, change: Partial<Expert> = {}): Expert => ({
  ...{ personId: person(name), expertise: [], mostAtOnce: 3, mostPerYear: null, avoids: [] },
  ...change,
});
const subject = { unitId: unit("机械"), programme: { name: "机械设计制造及其自动化", code: "080202" } };
const loads: Record<string, { open: number; thisYear: number }> = {
  busy: { open: 2, thisYear: 2 },
  full: { open: 3, thisYear: 3 },
  seasoned: { open: 0, thisYear: 4 },
};
const order = (experts: readonly Expert[], taken: readonly PersonId[] = []) =>
  proposeReviewers(subject, experts, (id) => loads[id] ?? { open: 0, thisYear: 0 }, taken).map(
    ({ personId, excluded }) => (excluded ? `${personId}: ${excluded}` : personId),
  );

test("expertise comes first, by code or by name, then the lighter load; the order of the pool does not matter", () => {
  const pool = [
    expert("b"),
    expert("a"),
    expert("busy", { expertise: ["0802"] }),
    expert("both", { expertise: ["0802", "机械"] }),
    expert("other", { expertise: ["0807", "电气"] }),
    expert("seasoned"),
  ];
  expect(order(pool)).toEqual(["both", "busy", "a", "b", "other", "seasoned"]);
  expect(order(pool.toReversed())).toEqual(order(pool));
});

test("who may not be asked comes last, with the reason; avoidance before all others", () => {
  const pool = [
    expert("avoiding", { avoids: [unit("机械")], expertise: ["0802"] }),
    expert("full"),
    expert("seasoned", { mostPerYear: 4 }),
    expert("taken"),
    expert("free"),
  ];
  expect(order(pool, [person("taken"), person("avoiding")])).toEqual([
    "free",
    "avoiding: avoids",
    "taken: reviews-it",
    "seasoned: full-this-year",
    "full: full-now",
  ]);
});
