import type { GapLine, SlotView } from "../filing-views.ts";
import type { Mark } from "./slot-mark.tsx";

/** The server's state of the slot; a slot that holds something which must be mended says that first. */
export function markOf({ key, state }: Pick<SlotView, "key" | "state">, gaps: readonly GapLine[]): Mark {
  const isWrong =
    state !== "empty" && gaps.some(({ slot, severity }) => slot === key && severity === "block");
  return isWrong ? "wrong" : state;
}

/** How many required slots are done, for the line that stands for all of them. */
export function countDone(slots: readonly SlotView[]): { readonly done: number; readonly all: number } {
  const required = slots.filter(({ necessity }) => necessity === "required");
  const done = required.filter(({ state }) => state === "complete" || state === "declared");
  return { done: done.length, all: required.length };
}

/** One mark for a whole package. */
export function markOfAll(slots: readonly SlotView[], gaps: readonly GapLine[]): Mark {
  const marks = slots.map((slot) => markOf(slot, gaps));
  if (marks.includes("wrong")) return "wrong";
  const { done, all } = countDone(slots);
  if (done === all && all > 0) return "complete";
  return marks.every((mark) => mark === "empty") ? "empty" : "partial";
}
