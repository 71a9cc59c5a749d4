import { createTestDatabase } from "@goodstanding/database/test-database";
import { expect, test } from "vitest";
import {
  clockSteps,
  clockStepsOfProcesses,
  figuresLine,
  holds,
  processesHold,
  processesLine,
  steps,
} from "./clock-steps.fault.ts";

test("a clock that is set while mails leave sends none early, none twice, and loses none", {
  timeout: 120_000,
}, async () => {
  const figures = await clockSteps(await createTestDatabase(), 60);
  console.log(figuresLine(figures));
  expect(figures).toMatchObject({ steps: steps.length, early: 0, doubled: 0, lost: 0, unsaid: 0 });
  expect(holds(figures)).toBe(true);
});

test("a worker three seconds off refuses to start, and one that is set a day ahead ends with the reason", {
  timeout: 180_000,
}, async () => {
  const size = { mails: 60, steps: [24 * 60 * 60], awaitsTicks: false };
  const figures = await clockStepsOfProcesses(await createTestDatabase(), size);
  console.log(processesLine(figures));
  expect(figures).toMatchObject({ refused: 1, steps: 1, ended: 1, early: 0, doubled: 0, lost: 0 });
  expect(processesHold(figures)).toBe(true);
});
