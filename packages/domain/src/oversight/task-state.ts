import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

/** Of a letter and of an order alike. A day that has passed without an answer is only shown: what follows, a person says. */
export const taskStates = ["open", "overdue", "done", "withdrawn"] as const;
export type TaskState = (typeof taskStates)[number];

export interface Task {
  /** The last day; `null`: at once. */
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly isWithdrawn: boolean;
}

export function taskState({ dueOn, doneOn, isWithdrawn }: Task, today: LocalDate): TaskState {
  if (isWithdrawn) return "withdrawn";
  if (doneOn !== null) return "done";
  return dueOn !== null && today > dueOn ? "overdue" : "open";
}

export const letterStateNames: Record<TaskState, Text> = {
  open: { zh: "待回复", en: "To be answered" },
  overdue: { zh: "期限届满，未登记回复", en: "Date passed, no answer registered" },
  done: { zh: "已回复", en: "Answered" },
  withdrawn: { zh: "已撤销", en: "Withdrawn" },
};

export const orderStateNames: Record<TaskState, Text> = {
  open: { zh: "整改中", en: "Being rectified" },
  overdue: { zh: "逾期未完成", en: "Overdue" },
  done: { zh: "已完成", en: "Completed" },
  withdrawn: { zh: "已撤销", en: "Withdrawn" },
};

/** Open ones first by their day, what has none before all; then the latest. */
export function byPressure<T extends { readonly state: TaskState; readonly dueOn: LocalDate | null }>(
  a: T,
  b: T,
): number {
  const [openA, openB] = [isOpen(a), isOpen(b)];
  if (openA !== openB) return openA ? -1 : 1;
  const [dueA, dueB] = [a.dueOn ?? "", b.dueOn ?? ""];
  if (dueA === dueB) return 0;
  return dueA < dueB === openA ? -1 : 1;
}

export const isOpen = ({ state }: { readonly state: TaskState }): boolean =>
  state === "open" || state === "overdue";
