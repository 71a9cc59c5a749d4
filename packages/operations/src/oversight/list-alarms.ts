import {
  type LetterView,
  listLetterProgrammes,
  listOpenLetters,
} from "@goodstanding/database/queries/letter";
import {
  listRectificationOrders,
  type RectificationOrderView,
} from "@goodstanding/database/queries/rectification-order";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import type { Alarm } from "@goodstanding/domain/oversight/alarm-reminder";
import { byPressure, isOpen, taskState } from "@goodstanding/domain/oversight/task-state";
import { listUnfiled, type UnfiledFiling } from "./list-unfiled.ts";

export interface LetterAlarm extends Alarm {
  readonly letter: LetterView;
  readonly programmes: readonly { readonly name: string; readonly unitId: UnitId }[];
  readonly workingDaysLeft: number;
}

export interface OrderAlarm extends Alarm {
  readonly order: RectificationOrderView;
  readonly workingDaysLeft: number;
}

/** All that alarms until somebody has dealt with it, what presses first. */
export interface Alarms {
  readonly letters: readonly LetterAlarm[];
  readonly filings: readonly (UnfiledFiling & Alarm)[];
  readonly orders: readonly OrderAlarm[];
}

interface Today {
  readonly today: LocalDate;
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
}

export async function listAlarms(tx: ScopedTransaction, now: Today): Promise<Alarms> {
  return {
    letters: await openLetters(tx, now),
    filings: (await listUnfiled(tx, now.today)).map((each) => ({ ...each, since: each.acceptedOn })),
    orders: await openOrders(tx, now),
  };
}

async function openLetters(tx: ScopedTransaction, { today, timeZone, calendar }: Today) {
  const letters = await listOpenLetters(tx);
  const programmes = Map.groupBy(
    await listLetterProgrammes(
      tx,
      letters.map(({ id }) => id),
    ),
    ({ letterId }) => letterId,
  );
  return letters
    .map((letter) => ({
      ...{ letter, programmes: programmes.get(letter.id) ?? [], dueOn: letter.dueOn },
      state: taskState({ dueOn: letter.dueOn, doneOn: null, isWithdrawn: false }, today),
      since: localDateAt(letter.registeredAt, timeZone),
      workingDaysLeft: letter.dueOn === null ? 0 : workingDaysBetween(calendar, today, letter.dueOn),
    }))
    .toSorted(byPressure);
}

async function openOrders(tx: ScopedTransaction, { today, timeZone, calendar }: Today) {
  return (await listRectificationOrders(tx))
    .map((order) => ({
      ...{ order, dueOn: order.dueOn },
      state: taskState(
        { dueOn: order.dueOn, doneOn: order.closedOn, isWithdrawn: order.withdrawnAt !== null },
        today,
      ),
      since: localDateAt(order.issuedAt, timeZone),
      workingDaysLeft: workingDaysBetween(calendar, today, order.dueOn),
    }))
    .filter(isOpen)
    .toSorted(byPressure);
}
