import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/text.ts";
import type { TemplateVersion } from "./mail-template.ts";
import type { Phrase } from "./phrase.ts";

/** What every mail consists of, in the words that a college reads. */
export interface MailView {
  readonly language: Language;
  /** At most 30 characters in Chinese. */
  readonly subject: string;
  /** Above a formal notice: its number and its whole title. */
  readonly heading?: { readonly number: string; readonly title: string };
  readonly addressee: string;
  readonly sections: readonly MailSection[];
  readonly button: MailLink;
  /** Where a recipient confirms or asks for more time; left out where the mail wants no answer. */
  readonly answers?: readonly MailLink[];
  /** The days that it asks for, for the recipient's own calendar. */
  readonly days?: readonly MailDay[];
  /** Names the conversation that it belongs to. */
  readonly thread?: string;
  /** The school's own words that it was made with; none: every word is the product's. */
  readonly templates?: readonly TemplateVersion[];
  readonly closing: readonly string[];
  readonly signature: { readonly office: string; readonly date: string };
}

export interface MailLink {
  readonly label: string;
  /** May hold `answerPlaceholder`, of a digest `unsubscribePlaceholder`. */
  readonly url: string;
}

/** A whole day; of two mails under one `key` the greater `sequence` has the day that holds. */
export interface MailDay {
  /** Letters, digits, dots and hyphens; stays for good. */
  readonly key: string;
  readonly sequence: number;
  readonly date: LocalDate;
  readonly title: string;
  readonly text: string;
}

/** A table with what is said before and after it; of a reminder one rule of one year with one pair of dates. */
export interface MailSection {
  /** A line is a paragraph. */
  readonly opening: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly deadline: readonly Phrase[];
  readonly afterSchool: string | null;
  readonly consequence: string | null;
}
