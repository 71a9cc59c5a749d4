import { formatDate } from "../calendar/format-date.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter, workingDayBefore } from "../calendar/working-days.ts";
import { filingStatusNames } from "../filings/filing-status.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ObligationId } from "../kernel/ids.ts";
import type { Language, Text } from "../kernel/text.ts";
import { asksChecklist } from "../policy/asks-checklist.ts";
import { effectiveRule } from "../policy/effective-rule.ts";
import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import type { FilingRule } from "../policy/rule.ts";
import { answerLinks } from "./answer-links.ts";
import { askedBy } from "./asked-by.ts";
import { type AskedUntil, withRequest } from "./asked-until.ts";
import type { Deadline } from "./deadline.ts";
import { dutySections, dutySubject } from "./duty-section.ts";
import { linesOf, partOf, productWords, type TemplateOf, versionsUsed } from "./mail-template.ts";
import type { MailSection, MailView } from "./mail-view.ts";
import type { PlannedItem, PlannedMail, ReminderCandidate } from "./plan-reminders.ts";
import { reminderDays } from "./reminder-days.ts";
import type { ReminderKind } from "./reminder-kind.ts";
import { type Contact, type ReminderTexts, reminderTexts } from "./reminder-texts.ts";

/** A mail in words, ready to be set in HTML and plain text. */
export interface ReminderMailView extends MailView {
  readonly kind: ReminderKind;
}

/** How far a college has come with one filing; what is missing by the names of its classes. */
export interface MaterialProgress {
  readonly done: number;
  readonly total: number;
  readonly missing: readonly Text[];
}

export interface ReminderMailFacts {
  readonly mail: PlannedMail;
  readonly unit: Text;
  /** The institution's quality office: it sends the mail, and receives where no document of the school names another. */
  readonly office: Text;
  /** The quality office's own; `null` where none is registered. */
  readonly phone: string | null;
  /** The rules that one duty of the mail stands under; a college may have programmes of several kinds of accreditation. */
  readonly policyOf: (candidate: ReminderCandidate) => Policy;
  readonly calendar: WorkingCalendar;
  readonly progressOf: (obligation: ObligationId) => MaterialProgress;
  readonly todoUrl: string;
  /** What the unit has asked for and nobody has decided; nothing where left out. */
  readonly askedUntil?: AskedUntil;
  /** The school's own words; the product's where left out. */
  readonly templateOf?: TemplateOf;
  readonly language: Language;
}

/** A mail before the agency's date asks for the material so many working days later, to leave time for the review. */
const ANSWER_WITHIN = 2;

export function reminderMailView(facts: ReminderMailFacts): ReminderMailView {
  const { mail, language, calendar, templateOf = productWords } = facts;
  const { kind } = mail;
  const texts = reminderTexts[language];
  const unit = facts.unit[language];
  const office = facts.office[language];
  const template = templateOf(kind);
  const closing = { ignore: texts.ignoreIfDone, contact: texts.contact(contactsOf(facts)), office };
  return {
    language,
    kind,
    subject: subjectOf(mail, language),
    addressee: partOf(template, { kind, part: "addressee", language }, { unit }),
    sections: [
      ...[...Map.groupBy(mail.items, sectionKey).values()].flatMap((items) => sectionOf(items, facts, texts)),
      ...dutySections({
        ...{ duties: mail.duties, today: mail.day, unit, office, calendar, templateOf, language },
        askedUntil: facts.askedUntil ?? nothingAsked,
      }),
    ],
    button: { label: texts.button, url: facts.todoUrl },
    answers: answerLinks(language),
    days: reminderDays(mail, { unit, calendar, language }),
    thread: threadOf(mail),
    templates: versionsUsed(templateOf, [kind, ...[...mail.items, ...mail.duties].map((item) => item.kind)]),
    closing: linesOf(partOf(template, { kind, part: "closing", language }, closing)),
    // One mail holds the duties of several kinds of accreditation, so it is signed by the office that sends it, which
    // need not be one of those that receive the material.
    signature: { office, date: texts.date(mail.day) },
  };
}

/** A year's reminders of one unit are one conversation. */
function threadOf({ unitId, items, duties }: PlannedMail): string {
  const [first] = [...items, ...duties];
  return `reminder.${unitId}.${first?.candidate.period.slice(0, 4) ?? ""}`;
}

/** The subject speaks for the gravest item, the earliest due of them; of filings first. */
export function subjectOf({ kind, day, items, duties }: PlannedMail, language: Language): string {
  const speaking = items.find((item) => item.kind === kind);
  if (speaking) {
    const { rule, period } = speaking.candidate;
    return reminderTexts[language].subject({ kind, rule, period, daysLeft: speaking.daysLeft });
  }
  const duty = duties.find((item) => item.kind === kind);
  if (!duty) throw new RangeError("A planned mail holds an item of its own kind");
  return dutySubject(duty, day, language);
}

const sectionKey = ({
  candidate: { rule, regime, period, school, agency, wantedAgain },
  kind,
  deadline,
}: PlannedItem): string =>
  [regime, rule, period, school?.due, agency?.due, kind, deadline.level, wantedAgain].join(" ");

function sectionOf(
  items: readonly PlannedItem[],
  facts: ReminderMailFacts,
  texts: ReminderTexts,
): readonly MailSection[] {
  const [first] = items;
  if (!first) return [];
  const today = facts.mail.day;
  const policy = facts.policyOf(first.candidate);
  const { language, templateOf = productWords } = facts;
  const agency = policy.association.agency[language];
  const { kind, deadline, daysLeft } = first;
  const { rule, period } = first.candidate;
  const office = receivingOffice(policy, facts)[language];
  const answerBy = answerDate(today, kind, deadline, facts.calendar);
  const values = {
    ...{ unit: facts.unit[language], office: facts.office[language], period },
    basis: basisOf(first, facts, texts),
    lead: texts.lead({ kind, rule, period, today, deadline, daysLeft, agency }),
    programmes: items.map(({ candidate }) => candidate.programme).join(texts.separator),
    due: formatDate(deadline.due, language),
    lastWorkingDay: formatDate(deadline.lastWorkingDay, language),
  };
  const consequence =
    (kind === "overdue" || kind === "agency") && !isAboutNewDay(first)
      ? consequenceOf(first, facts, texts)
      : null;
  return [
    {
      opening: partOf(templateOf(kind), { kind, part: "opening", language }, values),
      columns: texts.columns,
      rows: items.map((item) => rowOf(item, facts, texts)),
      deadline: texts.deadline({ kind, today, deadline, answerBy, office }),
      afterSchool:
        deadline.level === "school" && first.candidate.agency
          ? texts.afterSchool(rule, first.candidate.agency.due, agency)
          : null,
      consequence:
        consequence &&
        partOf(templateOf(kind), { kind, part: "consequence", language }, { ...values, consequence }),
    },
  ];
}

/** No document names the day by which a filing is wanted again, nor a consequence of letting it pass. */
const isAboutNewDay = ({ candidate, deadline }: PlannedItem): boolean =>
  candidate.wantedAgain && deadline.level === "school";

/** To whom the colleges hand in: the office that the school's document names for this kind of accreditation. */
const receivingOffice = ({ school }: Policy, { office }: ReminderMailFacts): Text => school?.office ?? office;

/** Whoever receives what the mail speaks of. The telephone is the quality office's and stands beside no other. */
function contactsOf(facts: ReminderMailFacts): readonly Contact[] {
  const { mail, policyOf, office: sender, phone, language } = facts;
  const received = mail.items.map(({ candidate }) => receivingOffice(policyOf(candidate), facts));
  const offices = mail.duties.length > 0 ? [...received, sender] : received;
  return [...Map.groupBy(offices, ({ zh }) => zh).values()].flatMap(([office]) =>
    office ? [{ office: office[language], phone: office.zh === sender.zh ? phone : null }] : [],
  );
}

/** The school's own rule where the mail is about the school's date and the school has one, else the agency's. */
function basisOf(item: PlannedItem, facts: ReminderMailFacts, texts: ReminderTexts) {
  const { candidate, deadline } = item;
  const { rule, period } = candidate;
  const { language } = facts;
  const policy = facts.policyOf(candidate);
  if (isAboutNewDay(item))
    return texts.again({ office: receivingOffice(policy, facts)[language], due: deadline.due });
  const { document, clause } = resolveCitation(policy, basisRule(policy, rule, deadline).citation);
  const receiver = deadline.level === "school" ? receivingOffice(policy, facts) : policy.association.agency;
  return texts.basis({ rule, period, document, clause, deadline, receiver: receiver[language] });
}

function basisRule({ association, school }: Policy, rule: FilingRule, { level }: Deadline) {
  const basis = (level === "school" ? school?.rules[rule] : undefined) ?? association.rules[rule];
  if (!basis) throw new RangeError(`${association.id} does not know ${rule}`);
  return basis;
}

const nothingAsked: AskedUntil = () => null;

/** Slots are counted where the document has a checklist; without one it is a report with its annexes. */
function rowOf(
  { candidate, deadline }: PlannedItem,
  facts: ReminderMailFacts,
  texts: ReminderTexts,
): readonly string[] {
  const { rule, status, obligationId } = candidate;
  const { askedUntil = nothingAsked, language } = facts;
  // 申请延期 is about the school's date alone.
  const until = deadline.level === "school" ? askedUntil(candidate) : null;
  const programme = withRequest(candidate.programme, until, language);
  if (!asksChecklist(facts.policyOf(candidate), rule))
    return [programme, filingStatusNames[status][facts.language], texts.reportMissing(rule)];
  const { done, total, missing } = facts.progressOf(obligationId);
  const returned = status === "returned";
  const names = missing.map((name) => name[facts.language]);
  return [programme, texts.completion(done, total, returned), texts.missing(names, returned)];
}

function consequenceOf(
  { candidate }: PlannedItem,
  { policyOf, language }: ReminderMailFacts,
  texts: ReminderTexts,
) {
  const policy = policyOf(candidate);
  const rule = effectiveRule(policy, candidate.rule);
  if (!rule) return null;
  const { citation, consequence } = rule;
  const { document, clause } = resolveCitation(policy, citation);
  return texts.consequence(document, clause, consequence[language]);
}

/** Before the agency's date the school still has to review: its last day is no day to ask for, unless it is today. */
function answerDate(
  today: LocalDate,
  kind: ReminderKind,
  { lastWorkingDay }: Deadline,
  calendar: WorkingCalendar,
): LocalDate {
  if (kind === "overdue") return askedBy(today, calendar);
  const date = workingDayAfter(calendar, today, ANSWER_WITHIN);
  if (date < lastWorkingDay) return date;
  const dayBefore = workingDayBefore(calendar, lastWorkingDay, 1);
  return dayBefore < today ? today : dayBefore;
}
