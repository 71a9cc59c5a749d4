import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, killWorker } from "./kill-worker.ts";

const CONNECTIONS = 10;

test("a worker killed at work loses nothing and doubles nothing", { timeout: 300_000 }, async () => {
  const size = { reviews: 30, deliveries: 200, kills: 3, seed: 7 };
  const figures = await killWorker(await createTestDatabase(), size);
  console.log(figuresLine(figures));
  expect(figures.reviews).toMatchObject({ queued: 30, finished: 30, lost: 0, doubled: 0, outcomes: 1 });
  expect(figures.deliveries).toMatchObject({ planned: 200, lost: 0, doubled: 0 });
  expect(figures.deliveries.sent + figures.deliveries.uncertain).toBe(200);
  expect(figures.deliveries.uncertain).toBeLessThanOrEqual(figures.kills.all * CONNECTIONS);
  expect(figures.kills.reviews).toBeGreaterThan(0);
  expect(figures.kills.deliveries).toBeGreaterThan(0);
});
