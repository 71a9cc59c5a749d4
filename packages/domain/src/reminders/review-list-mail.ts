import { formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { contactLine } from "./contact-line.ts";
import type { MailView } from "./mail-view.ts";
import { plain } from "./phrase.ts";

/** From whom a mail about people's reviews comes, and where its button leads. */
export interface ReviewListMailFacts {
  /** Sends the mail. */
  readonly office: Text;
  /** The office's own; `null` where none is registered. */
  readonly phone: string | null;
  readonly today: LocalDate;
  readonly url: string;
  readonly language: Language;
}

interface ReviewListMail {
  readonly subject: string;
  readonly addressee: string;
  readonly opening: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly ask: string;
  readonly button: string;
}

/** What mails about people's reviews have in common: one table, what is asked for, and whom to ask. */
export const reviewListMail = (
  { office, phone, today, url, language }: ReviewListMailFacts,
  { subject, addressee, opening, columns, rows, ask, button }: ReviewListMail,
): MailView => ({
  language,
  subject,
  addressee,
  sections: [{ opening, columns, rows, deadline: [plain(ask)], afterSchool: null, consequence: null }],
  button: { label: button, url },
  closing: [contactLine(language, office[language], phone)],
  signature: { office: office[language], date: formatDay(today, language) },
});
