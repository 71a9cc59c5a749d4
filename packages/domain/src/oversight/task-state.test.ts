import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { byPressure, type TaskState, taskState } from "./task-state.ts";

const today = localDate("2026-10-21");
const yesterday = localDate("2026-10-20");

test("the last day is still in time, and what was answered late is answered", () => {
  const task = { dueOn: today, doneOn: null, isWithdrawn: false };
  expect(taskState(task, today)).toBe("open");
  expect(taskState({ ...task, dueOn: yesterday }, today)).toBe("overdue");
  expect(taskState({ ...task, dueOn: yesterday, doneOn: today }, today)).toBe("done");
  expect(taskState({ ...task, dueOn: null }, today)).toBe("open");
  expect(taskState({ ...task, isWithdrawn: true }, today)).toBe("withdrawn");
});

test("open tasks come first by their day, at once before all, done ones the latest first", () => {
  const task = (state: TaskState, dueOn: string | null) => ({
    state,
    dueOn: dueOn === null ? null : localDate(dueOn),
  });
  const sorted = [
    task("done", "2026-09-01"),
    task("open", "2026-11-01"),
    task("done", "2026-10-01"),
    task("overdue", "2026-10-01"),
    task("open", null),
  ].toSorted(byPressure);
  expect(sorted.map(({ state, dueOn }) => `${state} ${dueOn}`)).toEqual([
    "open null",
    "overdue 2026-10-01",
    "open 2026-11-01",
    "done 2026-10-01",
    "done 2026-09-01",
  ]);
});
