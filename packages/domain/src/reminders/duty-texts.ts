import { formatDate, formatDay } from "../calendar/format-date.ts";
import { counted } from "../kernel/counted.ts";
import { daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/text.ts";
import { type PolicyRule, ruleNames } from "../policy/rule.ts";
import type { DaysLeft, Deadline } from "./deadline.ts";
import { englishSubject } from "./english-subject.ts";
import { type Phrase, plain, strong } from "./phrase.ts";
import { type ReminderKind, reminderKindNames } from "./reminder-kind.ts";
import { distance as distanceEn, endOf as endOfEn } from "./reminder-texts-en.ts";
import { distance as distanceZh, endOf as endOfZh } from "./reminder-texts-zh.ts";

/** What is said of one duty, or of several under one clause with one date. */
export interface DutyFacts {
  readonly rule: PolicyRule;
  readonly kind: ReminderKind;
  readonly today: LocalDate;
  readonly deadline: Deadline;
  readonly daysLeft: DaysLeft;
  /** As its document calls it. */
  readonly name: string;
  readonly basis: { readonly document: string; readonly clause: string };
  /** The unit owes it itself, no programme does. */
  readonly isOfUnit: boolean;
  /** The working day by which an overdue mail asks for an answer. */
  readonly answerBy: LocalDate;
  readonly office: string;
}

/** Every sentence about a duty that no filing answers. */
interface DutyTexts {
  readonly subject: (facts: Pick<DutyFacts, "rule" | "kind" | "today" | "deadline" | "daysLeft">) => string;
  readonly basis: (facts: DutyFacts) => string;
  readonly lead: (facts: DutyFacts) => string;
  readonly columns: readonly [string, string, string];
  readonly unit: string;
  readonly separator: string;
  readonly deadline: (facts: DutyFacts) => readonly Phrase[];
}

/** A clock of few days: every day counts, those without work too. */
const isCountdown = ({ rule, daysLeft }: Pick<DutyFacts, "rule" | "daysLeft">): boolean =>
  rule === "draft-reply" && !daysLeft.past;

const isRectification = ({ rule }: Pick<DutyFacts, "rule">): boolean =>
  rule === "rectification-plan" || rule === "rectification-completion";

const calendarDaysLeft = ({ today, deadline }: Pick<DutyFacts, "today" | "deadline">): number =>
  daysBetween(today, deadline.due);

export const dutyTexts: Record<Language, DutyTexts> = {
  zh: {
    subject: (facts) => {
      const base = `【${reminderKindNames[facts.kind].zh}】${ruleNames[facts.rule].zh}`;
      const left = isCountdown(facts)
        ? `剩${calendarDaysLeft(facts)}日`
        : distanceZh(facts.daysLeft, "距截止");
      return `${base}（${left}）`;
    },
    basis: ({ basis: { document, clause }, isOfUnit, deadline, name }) =>
      `根据${document}${clause}，${isOfUnit ? "贵单位" : "下列专业"}的“${name}”须于${formatDate(deadline.due, "zh")}前完成。`,
    lead: (facts) => {
      const { daysLeft, today, kind } = facts;
      if (daysLeft.past) {
        const over = daysLeft.workingDaysOver === 0 ? "" : `${daysLeft.workingDaysOver}个工作日`;
        return `截至${formatDay(today, "zh")}，系统内尚未登记完成，已逾期${over}：`;
      }
      if (isCountdown(facts)) return `距期限还有${calendarDaysLeft(facts)}日（含节假日），尚未登记回复：`;
      if (isRectification(facts)) return "整改期限临近，系统内尚未登记完成：";
      return kind === "urge" ? "期限临近，系统内尚未登记完成：" : "现将有关事项提醒如下：";
    },
    columns: ["专业", "事项", "期限"],
    unit: "本单位",
    separator: "、",
    deadline: ({ kind, today, deadline: { due, lastWorkingDay }, answerBy, office }) => {
      const date = `期限为${formatDate(due, "zh")}。`;
      if (kind === "overdue")
        return [
          plain(`${date}请于`),
          strong(endOfZh(answerBy)),
          plain(`办结并在系统内登记，或向${office}说明原因和预计完成时间。`),
        ];
      if (today > lastWorkingDay)
        return [plain(`${date}当日为非工作日，请于`), strong("今日24:00前"), plain("办结并在系统内登记。")];
      const holiday = due === lastWorkingDay ? "" : "因当日为非工作日，";
      return [
        plain(`${date}${holiday}${holiday ? "建议" : "请"}于`),
        strong(endOfZh(lastWorkingDay)),
        plain("办结并在系统内登记。"),
      ];
    },
  },
  en: {
    subject: (facts) => {
      const left = isCountdown(facts)
        ? `${counted(calendarDaysLeft(facts), "day")} left`
        : distanceEn(facts.daysLeft);
      return englishSubject(`[${reminderKindNames[facts.kind].en}] ${ruleNames[facts.rule].en}`, left);
    },
    basis: ({ basis: { document, clause }, isOfUnit, deadline, name }) =>
      `Under ${document} ${clause}, ${isOfUnit ? "your unit completes" : "the programmes below complete"} “${name}” by ${formatDate(deadline.due, "en")}.`,
    lead: (facts) => {
      const { daysLeft, today, kind } = facts;
      if (daysLeft.past) {
        const over =
          daysLeft.workingDaysOver === 0 ? "" : ` by ${counted(daysLeft.workingDaysOver, "working day")}`;
        return `As of ${formatDay(today, "en")} no completion is registered; the date has passed${over}:`;
      }
      if (isCountdown(facts))
        return `${counted(calendarDaysLeft(facts), "day")} remain, those without work included, and no reply is registered:`;
      if (isRectification(facts)) return "The date for rectifying is near and no completion is registered:";
      return kind === "urge"
        ? "The date is near and no completion is registered:"
        : "Please take note of the following:";
    },
    columns: ["Programme", "Duty", "Date"],
    unit: "Your unit",
    separator: ", ",
    deadline: ({ kind, today, deadline: { due, lastWorkingDay }, answerBy, office }) => {
      const date = `The date is ${formatDate(due, "en")}.`;
      if (kind === "overdue")
        return [
          plain(`${date} Please complete it and register that by `),
          strong(endOfEn(answerBy)),
          plain(`, or tell ${office} the reason and the date you expect to complete it.`),
        ];
      if (today > lastWorkingDay)
        return [
          plain(`${date} It is not a working day; please complete it and register that `),
          strong("before 24:00 today"),
          plain("."),
        ];
      const holiday = due === lastWorkingDay ? "" : " It is not a working day.";
      return [
        plain(`${date}${holiday} Please complete it and register that by `),
        strong(endOfEn(lastWorkingDay)),
        plain("."),
      ];
    },
  },
};
