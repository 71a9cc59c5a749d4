import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import { figuresLine, holds, smtpBehavioursHold } from "./smtp-behaviours.fault.ts";

test("whatever the mail server does, each mail ends in the one state that is true of it", {
  timeout: 180_000,
}, async () => {
  const figures = await smtpBehavioursHold(await createTestDatabase(), 4);
  for (const each of figures) console.log(figuresLine(each));
  expect(figures).toHaveLength(29);
  expect(figures.filter((each) => !holds(each))).toEqual([]);
});
