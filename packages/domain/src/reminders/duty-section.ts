import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/text.ts";
import { askedBy } from "./asked-by.ts";
import { type AskedUntil, withRequest } from "./asked-until.ts";
import type { DutyCandidate } from "./candidate.ts";
import { type DutyFacts, dutyTexts } from "./duty-texts.ts";
import { partOf, type TemplateOf } from "./mail-template.ts";
import type { MailSection } from "./mail-view.ts";
import type { PlannedItem } from "./plan-reminders.ts";
import { reminderTexts } from "./reminder-texts.ts";

type Item = PlannedItem<DutyCandidate>;

interface Saying {
  readonly duties: readonly Item[];
  readonly today: LocalDate;
  readonly unit: string;
  readonly office: string;
  readonly calendar: WorkingCalendar;
  readonly templateOf: TemplateOf;
  readonly askedUntil: AskedUntil;
  readonly language: Language;
}

/** What is said of duties that no filing answers, in the order given; those of one clause and one date in one section. */
export const dutySections = ({ duties, ...saying }: Saying): readonly MailSection[] =>
  [...Map.groupBy(duties, sectionKey).values()].flatMap((items) => {
    const [first] = items;
    return first ? [sectionOf(first, items, saying)] : [];
  });

export const dutySubject = (
  { candidate: { rule }, kind, deadline, daysLeft }: Item,
  today: LocalDate,
  language: Language,
): string => dutyTexts[language].subject({ rule, kind, today, deadline, daysLeft });

const sectionKey = ({ candidate, kind, deadline }: Item): string =>
  [
    ...[candidate.regime, candidate.rule, candidate.basis.document, candidate.basis.clause],
    ...[kind, deadline.level, deadline.due, candidate.programme === null],
  ].join(" ");

/** In the words of its own document: of no duty is said what another kind of accreditation asks. */
function sectionOf(first: Item, items: readonly Item[], saying: Omit<Saying, "duties">): MailSection {
  const { today, unit, office, calendar, templateOf, askedUntil, language } = saying;
  const { candidate, kind, deadline, daysLeft } = first;
  const texts = dutyTexts[language];
  const facts: DutyFacts = {
    ...{ rule: candidate.rule, kind, today, deadline, daysLeft, office },
    ...{ name: candidate.name[language], basis: candidate.basis, isOfUnit: candidate.programme === null },
    answerBy: askedBy(today, calendar),
  };
  const programmes = items.map((item) => item.candidate.programme ?? texts.unit);
  const values = {
    ...{ unit, office, basis: texts.basis(facts), lead: texts.lead(facts) },
    ...{ programmes: programmes.join(texts.separator), period: candidate.period },
    ...{
      due: formatDate(deadline.due, language),
      lastWorkingDay: formatDate(deadline.lastWorkingDay, language),
    },
  };
  return {
    opening: partOf(templateOf(kind), { kind, part: "opening", language }, values),
    columns: texts.columns,
    rows: items.map((item, at) => [
      withRequest(
        programmes[at] ?? texts.unit,
        item.deadline.level === "school" ? askedUntil(item.candidate) : null,
        language,
      ),
      item.candidate.name[language],
      formatDay(item.deadline.due, language),
    ]),
    deadline: texts.deadline(facts),
    afterSchool: null,
    consequence: saysConsequence(first) ? consequenceOf(first, language, templateOf, values) : null,
  };
}

/** Silence within a clock of few days has its consequence at once, so it is told from the first mail on. */
const saysConsequence = ({ kind, candidate }: Item): boolean =>
  kind !== "notice" || candidate.ladder === "clock";

function consequenceOf(
  { kind, candidate: { basis, consequence } }: Item,
  language: Language,
  templateOf: TemplateOf,
  values: Readonly<Record<"programmes" | "period" | "due", string>>,
): string {
  const said = reminderTexts[language].consequence(basis.document, basis.clause, consequence[language]);
  // The steps before the date have no place for a consequence in their templates: of a clock it is said all the same.
  if (kind !== "overdue" && kind !== "agency") return said;
  return partOf(templateOf(kind), { kind, part: "consequence", language }, { ...values, consequence: said });
}
