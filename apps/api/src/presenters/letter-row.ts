import type { LetterProgrammeView, LetterView } from "@goodstanding/database/queries/letter";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can, visibleUnits } from "@goodstanding/domain/access/can";
import { workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { daysBetween } from "@goodstanding/domain/kernel/dates";
import { taskState } from "@goodstanding/domain/oversight/task-state";
import { mayAnswerLetter } from "@goodstanding/operations/oversight/may-answer";
import type { Reckoning } from "./standing-today.ts";

/** A letter with its programmes, how it stands today, and what the reader may do with it. */
export function letterRow(
  letter: LetterView,
  programmes: readonly LetterProgrammeView[],
  { actor, today, calendar }: Pick<Reckoning, "actor" | "today" | "calendar">,
) {
  const { dueOn, answeredOn, withdrawnAt } = letter;
  const state = taskState({ dueOn, doneOn: answeredOn, isWithdrawn: withdrawnAt !== null }, today);
  const isOpen = state === "open" || state === "overdue";
  const seen = visibleUnits(actor);
  return {
    id: letter.id,
    kind: letter.kind,
    number: letter.number,
    sender: letter.sender,
    letterDate: letter.letterDate,
    receivedOn: letter.receivedOn,
    summary: letter.summary,
    programmes: programmes.map(({ id, name, unitId, unitName, unitNameEn }) => ({
      ...{ id, name, college: { zh: unitName, en: unitNameEn } },
      /** A letter names programmes of other colleges too. */
      mayOpen: seen === "all" || seen.includes(unitId),
    })),
    owner: letter.owner,
    state,
    dueOn,
    dueBasis: letter.dueBasis,
    /** Calendar days, negative once the date is past; `null` without a date or when it is done. */
    daysLeft: isOpen && dueOn !== null ? daysBetween(today, dueOn) : null,
    workingDaysLeft: isOpen && dueOn !== null ? workingDaysBetween(calendar, today, dueOn) : null,
    hasScan: letter.scanSha256 !== null,
    registeredAt: letter.registeredAt.toISOString(),
    registeredBy: { zh: letter.registeredByName, en: letter.registeredByNameEn },
    answer: answerOf(letter),
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), because: letter.withdrawnBecause ?? "" },
    may: mayWithLetter(actor, programmes, isOpen),
  };
}

const answerOf = (letter: LetterView) =>
  letter.answeredOn === null
    ? null
    : {
        on: letter.answeredOn,
        document: letter.answerDocument ?? "",
        hasScan: letter.answerScanSha256 !== null,
        by: { zh: letter.answeredByName ?? "", en: letter.answeredByNameEn ?? "" },
      };

const mayWithLetter = (actor: PersonActor, programmes: readonly LetterProgrammeView[], isOpen: boolean) => ({
  answer: isOpen && mayAnswerLetter(actor, programmes),
  withdraw: isOpen && can(actor, "oversight.manage"),
});
