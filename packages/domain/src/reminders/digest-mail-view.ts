import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { unsubscribePlaceholder } from "./answer-links.ts";
import { contactLine } from "./contact-line.ts";
import { countOf, type Digest, type DigestLine, type DigestSection, digestSections } from "./digest.ts";
import { digestTexts } from "./digest-texts.ts";
import { linesOf, partOf, productWords, type TemplateOf, versionsUsed } from "./mail-template.ts";
import type { MailSection, MailView } from "./mail-view.ts";

export interface DigestMailFacts {
  /** Whom the digest is to. */
  readonly unit: Text;
  /** Sends it. */
  readonly office: Text;
  readonly phone: string | null;
  readonly digest: Digest;
  readonly today: LocalDate;
  readonly url: string;
  /** Names the row of weeks that it belongs to. */
  readonly thread: string;
  readonly language: Language;
  /** The school's own words; the product's where left out. */
  readonly templateOf?: TemplateOf;
}

const kind = "digest";

/** 【每周简报】: every section that has something, matters of one kind and one date in one row. */
export function digestMailView(facts: DigestMailFacts): MailView {
  const { unit, office, phone, digest, today, url, thread, language, templateOf = productWords } = facts;
  const texts = digestTexts[language];
  const template = templateOf(kind);
  const [count, overdue] = [countOf(digest), digest.overdue.length];
  const said = (part: "addressee" | "opening" | "closing") =>
    partOf(
      template,
      { kind, part, language },
      {
        ...{ unit: unit[language], office: office[language] },
        ...{ lead: texts.lead(formatDate(today, language), count) },
        contact: contactLine(language, office[language], phone),
      },
    );
  return {
    ...{ language, subject: texts.subject(count, overdue), addressee: said("addressee") },
    sections: digestSections
      .filter((section) => digest[section].length > 0)
      .map((section, at) =>
        sectionOf(section, digest[section], at, at === 0 ? said("opening") : "", language),
      ),
    button: { label: texts.button, url },
    answers: [{ label: texts.end, url: unsubscribePlaceholder }],
    thread,
    templates: versionsUsed(templateOf, [kind]),
    closing: [texts.notice, ...linesOf(said("closing"))],
    signature: { office: office[language], date: formatDay(today, language) },
  };
}

function sectionOf(
  section: DigestSection,
  lines: readonly DigestLine[],
  at: number,
  opening: string,
  language: Language,
): MailSection {
  const texts = digestTexts[language];
  const heading = texts.heading(at, section, lines.length);
  return {
    opening: [opening, heading].filter((line) => line !== "").join("\n"),
    columns: texts.columns,
    rows: digestRows(section, lines, language),
    deadline: [],
    ...{ afterSchool: null, consequence: null },
  };
}

/** The rows of a section: what is the same thing in the same state until the same day stands in one row. */
export function digestRows(
  section: DigestSection,
  lines: readonly DigestLine[],
  language: Language,
): readonly (readonly [matter: string, subjects: string, when: string])[] {
  const texts = digestTexts[language];
  const sameRow = (line: DigestLine): string =>
    JSON.stringify([line.what.zh, line.state.zh, texts.when(section, line)]);
  return [...Map.groupBy(lines, sameRow).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const subjects = [...new Set(group.map(({ subject }) => subject[language]))];
    const matter = texts.matter(first.what[language], first.state[language]);
    return [[matter, subjects.join(texts.separator), texts.when(section, first)] as const];
  });
}
