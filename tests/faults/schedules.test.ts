import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, schedules } from "./schedules.fault.ts";

test("no mail leaves about what was cancelled before a sender took it up", { timeout: 120_000 }, async () => {
  const figures = await schedules(await createTestDatabase(), { schedules: 150, seed: 7 });
  console.log(figuresLine(figures));
  expect(figures).toMatchObject({ schedules: 150, wrong: 0, silent: 0, doubled: 0 });
  expect(figures.inTime).toBeGreaterThan(10);
  expect(figures.sent).toBeGreaterThan(10);
});
