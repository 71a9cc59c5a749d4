import { daysBetween, type LocalDate } from "../kernel/dates.ts";

/** So many days after a mail was written its links are good for; a season with its overdue steps is over by then. */
export const ANSWER_DAYS = 180;

export const isAnswerOver = (mailDay: LocalDate, today: LocalDate): boolean =>
  daysBetween(mailDay, today) > ANSWER_DAYS;
