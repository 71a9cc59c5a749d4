import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { Language } from "../kernel/text.ts";
import { shortRuleNames } from "../policy/rule.ts";
import { askedBy } from "./asked-by.ts";
import type { Candidate } from "./candidate.ts";
import type { MailDay } from "./mail-view.ts";
import type { PlannedItem, PlannedMail } from "./plan-reminders.ts";

/**
 * The days that a mail asks for: of each duty its date, or past it the day by which an answer is asked for. The keys are
 * those of the calendar feed, so that whoever has both sees each day once.
 */
export const reminderDays = (
  { items, duties, day }: PlannedMail,
  { unit, calendar, language }: { unit: string; calendar: WorkingCalendar; language: Language },
): readonly MailDay[] =>
  [...items, ...duties].map(({ candidate, deadline, daysLeft }: PlannedItem<Candidate>) => {
    const { obligationId, programme, rule, dueVersion } = candidate;
    const name = `${programme ?? unit} ${shortRuleNames[rule][language]}`;
    return {
      key: `${obligationId}.${daysLeft.past ? "answer" : deadline.level}`,
      sequence: dueVersion,
      date: daysLeft.past ? askedBy(day, calendar) : deadline.due,
      title: daysLeft.past ? dayTexts[language].answer(name) : dayTexts[language].due(name),
      text: dayTexts[language].lastWorkingDay(deadline.lastWorkingDay),
    };
  });

const dayTexts = {
  zh: {
    due: (name: string) => `截止：${name}`,
    answer: (name: string) => `补交或说明：${name}`,
    lastWorkingDay: (day: string) => `最后工作日：${day}`,
  },
  en: {
    due: (name: string) => `Due: ${name}`,
    answer: (name: string) => `Submit or explain: ${name}`,
    lastWorkingDay: (day: string) => `Last working day: ${day}`,
  },
};
