import type { LocalDate } from "../kernel/dates.ts";
import { ladderKinds, type OwnLadders, type ReminderLadders } from "./reminder-ladder.ts";

/** All ladders from a day on. */
export interface LaddersFrom {
  readonly from: LocalDate;
  readonly ladders: ReminderLadders;
}

export interface LaddersInForce {
  readonly now: ReminderLadders;
  /** Those that come into force after the day that was asked for, the earliest first. */
  readonly later: readonly LaddersFrom[];
}

/** A school's ladders on a day and after it: its own where one has come into force, else the product's. */
export function laddersInForce(product: ReminderLadders, own: OwnLadders, day: LocalDate): LaddersInForce {
  const days = Object.values(own).flatMap((versions) => versions.map(({ from }) => from));
  const later = [...new Set(days)].filter((from) => from > day).toSorted();
  return {
    now: laddersOn(product, own, day),
    later: later.map((from) => ({ from, ladders: laddersOn(product, own, from) })),
  };
}

function laddersOn(product: ReminderLadders, own: OwnLadders, day: LocalDate): ReminderLadders {
  const set = ladderKinds.flatMap((kind) => {
    const ladder = own[kind]?.findLast(({ from }) => from <= day)?.ladder;
    return ladder ? [[kind, ladder] as const] : [];
  });
  return { ...product, ...Object.fromEntries(set) };
}
