import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, holds, rateLimit } from "./rate-limit.fault.ts";

test("no minute of the mail server's log holds more than its rate, and the nearest date goes first", {
  timeout: 120_000,
}, async () => {
  const size = { mails: 90, perMinute: 30, minuteMs: 3_000 };
  const figures = await rateLimit(await createTestDatabase(), size);
  console.log(figuresLine(figures, size));
  expect(figures).toMatchObject({ taken: 90, doubled: 0, outOfOrder: 0 });
  expect(holds(figures, size)).toBe(true);
});
