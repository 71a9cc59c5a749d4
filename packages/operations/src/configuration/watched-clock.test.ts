import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchedClock } from "./watched-clock.ts";

const HOUR_MS = 60 * 60 * 1000;
let machine: { wall: number; elapsed: number };
/** The database's clock, in milliseconds since 1970. */
let database: number;
let told: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  machine = { wall: Date.parse("2026-10-20T15:59:00Z"), elapsed: 5_000 };
  database = machine.wall;
  told = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const watched = () => {
  const { clock, watch } = watchedClock({ wall: () => machine.wall, elapsed: () => machine.elapsed });
  stop = watch({
    skew: async () => machine.wall - database,
    onOff: (problem) => told.push(problem),
    onSet: async () => {
      told.push("set");
    },
    onError: (error) => told.push(error.message),
  });
  return clock;
};
/** So many seconds go by for everybody. */
const pass = async (seconds: number): Promise<void> => {
  machine = { wall: machine.wall + seconds * 1000, elapsed: machine.elapsed + seconds * 1000 };
  database += seconds * 1000;
  await vi.advanceTimersByTimeAsync(seconds * 1000);
};

test.each([-24, -1, 1, 24])(
  "a clock that is set by %i h is not believed, and is told of once",
  async (hours) => {
    const clock = watched();
    await pass(10);
    machine.wall += hours * HOUR_MS;
    expect(clock.now()).toEqual(new Date("2026-10-20T15:59:10Z"));
    expect(clock.today("Asia/Shanghai")).toBe("2026-10-20");
    await pass(5);
    expect(told).toEqual([
      expect.stringMatching(hours > 0 ? /s ahead of the database/ : /s behind the database/),
    ]);
    expect(clock.now()).toEqual(new Date("2026-10-20T15:59:15Z"));
  },
);

test("a machine that slept has the database's time again, and says so", async () => {
  const clock = watched();
  machine.wall += 9 * HOUR_MS;
  database += 9 * HOUR_MS;
  await pass(2);
  expect(told).toEqual(["set"]);
  expect(clock.now()).toEqual(new Date("2026-10-21T00:59:02Z"));
  expect(clock.today("Asia/Shanghai")).toBe("2026-10-21");
});

test("two seconds are nobody's business, and a day ends when it ends", async () => {
  const clock = watched();
  machine.wall += 2_000;
  await pass(59);
  expect(clock.today("Asia/Shanghai")).toBe("2026-10-20");
  await pass(1);
  expect(clock.today("Asia/Shanghai")).toBe("2026-10-21");
  expect(told).toEqual([]);
});
