import { localDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { clockOf, demoClock, systemClock } from "./clock.ts";

const zone = "Asia/Shanghai";
const timeOfDay = (instant: Date) => instant.getTime() % 86_400_000;

test("the demonstration's date stands still in every zone, the time of day goes on", () => {
  const clock = demoClock(localDate("2026-10-21"), zone);
  expect(localDateAt(clock.now(), zone)).toBe("2026-10-21");
  expect(clock.today(zone)).toBe("2026-10-21");
  expect(clock.today("America/New_York")).toBe("2026-10-21");
  const away = Math.abs(timeOfDay(clock.now()) - timeOfDay(new Date()));
  expect(Math.min(away, 86_400_000 - away)).toBeLessThan(5_000);
});

test("a demonstration date holds in demo mode alone", () => {
  const demo = clockOf({ APP_MODE: "demo", DEMO_TODAY: "2026-10-21" });
  expect(demo.today(zone)).toBe("2026-10-21");
  const real = clockOf({ APP_MODE: "production", DEMO_TODAY: "2026-10-21" });
  expect(Math.abs(real.now().getTime() - Date.now())).toBeLessThan(5_000);
  expect(real).toBe(systemClock);
});

test("today is the date of the zone that is asked for", () => {
  expect(systemClock.today(zone)).toBe(localDateAt(new Date(), zone));
});
