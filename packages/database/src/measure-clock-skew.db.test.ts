import { afterAll, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { measureClockSkew } from "./measure-clock-skew.ts";
import { createTestDatabase } from "./test-database.ts";

const testDatabase = await createTestDatabase();
const database = openDatabase(testDatabase.appUrl);

afterAll(async () => {
  await database.dispose();
  await testDatabase.drop();
});

/** This machine's, which is the database's as well, set by so much. */
const clock = (stepMs: number) => () => performance.timeOrigin + performance.now() + stepMs;

test.each([0, 20_000, -3_600_000])("a clock that was set by %i ms is found out", async (stepMs) => {
  expect(Math.abs((await measureClockSkew(database, clock(stepMs))) - stepMs)).toBeLessThan(500);
});
