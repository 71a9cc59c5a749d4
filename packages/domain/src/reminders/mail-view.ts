import type { Language } from "../kernel/text.ts";
import type { Phrase } from "./phrase.ts";

/** What every mail consists of, in the words that a college reads. */
export interface MailView {
  readonly language: Language;
  /** At most 30 characters in Chinese. */
  readonly subject: string;
  readonly addressee: string;
  readonly sections: readonly MailSection[];
  readonly button: { readonly label: string; readonly url: string };
  readonly closing: readonly string[];
  readonly signature: { readonly office: string; readonly date: string };
}

/** A table with what is said before and after it; of a reminder one rule of one year with one pair of dates. */
export interface MailSection {
  readonly opening: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly deadline: readonly Phrase[];
  readonly afterSchool: string | null;
  readonly consequence: string | null;
}
