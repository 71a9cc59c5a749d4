import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, killPoints } from "./kill-points.fault.ts";
import { points } from "./outbox/points.ts";

test("wherever a sender is killed, each mail is sent once or listed, and with a journal each is sent once", {
  timeout: 240_000,
}, async () => {
  const reached: string[] = [];
  for await (const figures of killPoints(await createTestDatabase(), { kills: 1, seed: 7 })) {
    console.log(figuresLine(figures));
    reached.push(figures.point);
    expect(figures, figures.point).toMatchObject({
      ...{ kills: 1, otherwise: 0, unlisted: 0, resent: 0 },
      ...{ lost: 0, doubled: 0, unrecorded: 0 },
    });
  }
  expect(reached).toEqual(points.map(({ name }) => name));
});
