import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, holds, planners } from "./planners.fault.ts";

test("two planners and four senders at once write and send what is due, and nothing twice", {
  timeout: 120_000,
}, async () => {
  const size = { colleges: 20, programmes: 10, planners: 2, senders: 4 };
  const figures = await planners(await createTestDatabase(), size);
  console.log(figuresLine(size, figures));
  expect(figures).toMatchObject({ missing: 0, surplus: 0, unsent: 0, doubled: 0, deadlocks: 0, mails: 20 });
  expect(holds(figures)).toBe(true);
  expect(figures.planned).toBeGreaterThanOrEqual(600);
});
