import { expect, test } from "vitest";
import { fixedClock } from "./fixed-clock.ts";

test("the date is that of the zone asked for", () => {
  const clock = fixedClock("2026-10-21T01:30:00+08:00");
  expect(clock.now()).toEqual(new Date("2026-10-20T17:30:00Z"));
  expect([clock.today("Asia/Shanghai"), clock.today("UTC")]).toEqual(["2026-10-21", "2026-10-20"]);
});

test("nobody can move it", () => {
  const clock = fixedClock("2026-10-21T00:00:00Z");
  clock.now().setFullYear(2030);
  expect(clock.now().getUTCFullYear()).toBe(2026);
});

test("an instant without an offset would depend on the machine", () => {
  expect(() => fixedClock("2026-10-21T00:00:00")).toThrow("needs an offset");
  expect(() => fixedClock("2026-99-21T00:00:00Z")).toThrow("Not an instant");
});
