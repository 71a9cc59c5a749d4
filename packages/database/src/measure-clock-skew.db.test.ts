import { afterAll, afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "./database.ts";
import { measureClockSkew } from "./measure-clock-skew.ts";
import { createTestDatabase } from "./test-database.ts";

const testDatabase = await createTestDatabase();
const database = openDatabase(testDatabase.appUrl);

afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await database.dispose();
  await testDatabase.drop();
});

test("a process on the database's own machine is as late as the database", async () => {
  expect(Math.abs(await measureClockSkew(database))).toBeLessThan(500);
});

test("a clock that was set is found out, in its direction", async () => {
  const real = Date.now.bind(Date);
  for (const stepMs of [20_000, -3_600_000]) {
    vi.spyOn(Date, "now").mockImplementation(() => real() + stepMs);
    expect(Math.abs((await measureClockSkew(database)) - stepMs)).toBeLessThan(500);
  }
});
