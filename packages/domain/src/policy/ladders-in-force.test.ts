import { expect, it } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { laddersInForce } from "./ladders-in-force.ts";
import { ladderKinds, reminderLadders } from "./reminder-ladder.ts";

const ladder = (schoolBefore: readonly number[]) => ({
  ...{ schoolBefore: [...schoolBefore], schoolOverdue: [1], thenEveryDays: 7, agencyBefore: [5] },
});
const product = reminderLadders.parse(Object.fromEntries(ladderKinds.map((kind) => [kind, ladder([9])])));
const own = {
  filing: [
    { from: localDate("2026-10-01"), ladder: ladder([20]) },
    { from: localDate("2026-12-01"), ladder: null },
  ],
  clock: [{ from: localDate("2026-11-01"), ladder: ladder([4]) }],
};
const on = (day: string) => laddersInForce(product, own, localDate(day));

it("takes the school's own from its day on, and the product's before it and after it was given up", () => {
  expect(on("2026-09-30").now).toEqual(product);
  expect(on("2026-10-01").now.filing).toEqual(ladder([20]));
  expect(on("2026-10-01").now.clock).toEqual(product.clock);
  expect(on("2026-12-01").now).toEqual({ ...product, clock: ladder([4]) });
});

it("names what comes later, each day with all ladders that hold then", () => {
  expect(on("2026-10-01").later).toEqual([
    { from: "2026-11-01", ladders: { ...product, filing: ladder([20]), clock: ladder([4]) } },
    { from: "2026-12-01", ladders: { ...product, clock: ladder([4]) } },
  ]);
  expect(on("2026-12-01").later).toEqual([]);
});
