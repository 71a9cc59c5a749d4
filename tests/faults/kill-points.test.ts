import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, holds, killPoints } from "./kill-points.fault.ts";
import { points } from "./outbox/points.ts";

test("wherever a sender is killed, each mail is sent once or listed, and with a journal each is sent once", {
  timeout: 240_000,
}, async () => {
  const reached: string[] = [];
  for await (const figures of killPoints(await createTestDatabase(), { kills: 1, seed: 7 })) {
    console.log(figuresLine(figures));
    reached.push(figures.point);
    expect(holds(figures), figures.point).toBe(true);
  }
  expect(reached).toEqual(points.map(({ name }) => name));
});
