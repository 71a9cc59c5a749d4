import { formatDate, formatDay } from "../calendar/format-date.ts";
import { counted } from "../kernel/counted.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { DaysLeft } from "./deadline.ts";
import { englishSubject } from "./english-subject.ts";
import { filingMatters } from "./filing-matters.ts";
import { type Phrase, plain, strong } from "./phrase.ts";
import { reminderKindNames } from "./reminder-kind.ts";
import type { BasisFacts, DeadlineFacts, LeadFacts, ReminderTexts, SubjectFacts } from "./reminder-texts.ts";
import { isStart } from "./third-year-start.ts";

export const reminderTextsEn: ReminderTexts = {
  subject,
  addressee: (unit) => `${unit}:`,
  basis,
  again: ({ office, due }) =>
    `${office} has returned or unlocked the material of the programmes below and wants it again by ${formatDate(due, "en")}.`,
  lead,
  separator: ", ",
  columns: ["Programme", "Complete", "Still missing"],
  completion: (done, total, returned) =>
    `${done} of ${total}${returned ? " (returned, to be resubmitted after changes)" : ""}`,
  missing: (names, returned) => {
    if (names.length > 0) return names.join("; ");
    return returned
      ? "Complete; change it as the school asked and resubmit"
      : "Complete, not yet submitted to the school";
  },
  reportMissing: (rule) => `The ${filingMatters[rule].en} with its annexes`,
  deadline,
  afterSchool: (rule, due, agency) =>
    `After the school's review it is to be ${rule === "annual-filing" ? "filed with" : "submitted to"} ${agency} by ${formatDate(due, "en")}.`,
  consequence: (document, clause, consequence) => `${document} ${clause} provides: ${sentence(consequence)}`,
  button: "Open the to-do list",
  ignoreIfDone: "If you have submitted already, please disregard this reminder.",
  contact: (contacts) =>
    `Questions: please contact ${contacts.map(({ office, phone }) => (phone === null ? office : `${office}, telephone ${phone}`)).join("; ")}.`,
  date: (date) => formatDay(date, "en"),
};

function subject({ kind, rule, period, daysLeft }: SubjectFacts): string {
  const act = isStart(rule, daysLeft) ? ": start" : "";
  return englishSubject(
    `[${reminderKindNames[kind].en}] ${period} ${filingMatters[rule].en}${act}`,
    distance(daysLeft),
  );
}

export function distance(daysLeft: DaysLeft): string {
  if (daysLeft.past)
    return daysLeft.workingDaysOver === 0 ? "overdue" : `${workingDays(daysLeft.workingDaysOver)} overdue`;
  if (daysLeft.dueToday) return "due today";
  return daysLeft.left === 0 ? "last working day" : `${workingDays(daysLeft.left)} left`;
}

function basis({ rule, period, document, clause, deadline, receiver }: BasisFacts): string {
  const by = formatDay(deadline.due, "en");
  const source = `Under ${document} ${clause}, `;
  if (rule === "third-year-report")
    return `${source}an accredited programme submits its improvement report to ${receiver} in the third year of its validity (${period}), by ${by}.`;
  if (rule === "progress-report")
    return `${source}a programme within its validity submits its progress report with the supporting material to ${receiver} by ${by}.`;
  const duty =
    deadline.level === "school"
      ? "submits this year's improvement material to"
      : "files this year's improvement with";
  return `${source}every programme within its validity ${duty} ${receiver} by ${by}.`;
}

function lead({ kind, rule, period, today, deadline, daysLeft, agency }: LeadFacts): string {
  const level = deadline.level === "school" ? "the school's date" : "the filing date";
  if (daysLeft.past) {
    const over = daysLeft.workingDaysOver === 0 ? "" : ` by ${workingDays(daysLeft.workingDaysOver)}`;
    return `As of ${formatDay(today, "en")} the material of the programmes below has not been submitted in full and has passed ${level}${over}:`;
  }
  const open = "the material of the programmes below has not been submitted in full:";
  if (kind === "agency") return `${untilAgency(daysLeft, agency)}; ${open}`;
  if (kind === "urge")
    return `${level === "the school's date" ? "The school's" : "The filing"} date is near; ${open}`;
  if (isStart(rule, daysLeft))
    return `Please have the programmes below begin to write the ${filingMatters[rule].en}, point by point along what the last accreditation or mid-term review asked of them:`;
  return `The state of your ${period} submissions is as follows:`;
}

function untilAgency({ left, dueToday }: Extract<DaysLeft, { past: false }>, agency: string): string {
  if (dueToday) return `Today is the date for filing with ${agency}`;
  if (left === 0) return `Today is the last working day for filing with ${agency}`;
  return `${workingDays(left)} remain for filing with ${agency}`;
}

function deadline({
  kind,
  today,
  deadline: { level, due, lastWorkingDay },
  answerBy,
  office,
}: DeadlineFacts): readonly Phrase[] {
  const date = `${level === "school" ? "The school's date is" : "The filing date is"} ${formatDate(due, "en")}.`;
  if (kind === "overdue")
    return [
      plain(`${date} Please submit by `),
      strong(endOf(answerBy)),
      plain(`, or tell ${office} the reason and the date you expect to submit.`),
    ];
  if (today > lastWorkingDay)
    return [
      plain(`${date} It is not a working day; please submit in the system `),
      strong("before 24:00 today"),
      plain("."),
    ];
  const holiday = due === lastWorkingDay ? "" : " It is not a working day.";
  if (level === "agency")
    return [
      plain(`${date}${holiday} The school reviews the material first: please submit it to the school by `),
      strong(endOf(answerBy)),
      plain(", which leaves time for review and changes."),
    ];
  return [
    plain(`${date}${holiday} Please submit by `),
    strong(endOf(lastWorkingDay)),
    plain(", which leaves time for review and changes."),
  ];
}

export const endOf = (date: LocalDate): string => `the end of office hours on ${formatDate(date, "en")}`;
const workingDays = (count: number): string => counted(count, "working day");
const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
