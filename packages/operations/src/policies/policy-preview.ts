import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Obligation } from "@goodstanding/domain/obligations/obligation";
import type { ReminderStep } from "@goodstanding/domain/reminders/reminder-step";

/** `restated`: the dates stay, what is said of them changes. */
export const previewKinds = ["appears", "vanishes", "moves", "restated"] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** Whose duty it is. A unit's own duty has itself as its `unit`. */
export interface PreviewSubject {
  readonly kind: "programme" | "unit";
  readonly id: string;
  readonly name: Text;
  readonly unit: { readonly id: UnitId; readonly name: Text };
}

export type PreviewDates = Pick<
  Obligation,
  "state" | "targetDue" | "schoolDue" | "agencyDue" | "schoolLastWorkingDay" | "agencyLastWorkingDay"
>;

/** What becomes of one duty; `why`, `note` and `citations` are those that hold afterwards. */
export interface PreviewItem
  extends Pick<Obligation, "rule" | "regime" | "period" | "year" | "why" | "note" | "citations"> {
  readonly change: PreviewKind;
  readonly subject: PreviewSubject;
  /** `null`: not shown at all. */
  readonly before: PreviewDates | null;
  readonly after: PreviewDates | null;
}

/** A mail's line that would no longer go out, or newly would. */
export interface PreviewReminder extends Pick<Obligation, "rule" | "regime" | "period"> {
  readonly subject: PreviewSubject;
  readonly step: ReminderStep;
  readonly on: LocalDate;
  /** The date that it is about. */
  readonly due: LocalDate;
  readonly level: "school" | "agency";
}

/** `before` and `after`: mails without the change and with it; the others count the reminders in them. */
export type MailNumbers = Readonly<Record<"before" | "after" | "come" | "go" | "moved", number>>;

/** In the next month, and until `remindersUntil`. */
interface MailSpans {
  readonly soon: MailNumbers;
  readonly all: MailNumbers;
}

export interface PolicyPreview {
  /** The version of the settings that was looked at. */
  readonly version: number;
  /** Of version, change and result: who applies the change names it, and applies what they saw or nothing. */
  readonly hash: string;
  readonly counts: Readonly<Record<PreviewKind | "unchanged", number>>;
  /** In the order of `previewKinds`, then by date. */
  readonly items: readonly PreviewItem[];
  /** From today on until `remindersUntil`, earliest first. */
  readonly reminders: {
    readonly cancelled: readonly PreviewReminder[];
    readonly added: readonly PreviewReminder[];
  };
  readonly remindersUntil: LocalDate;
  /** Without weekly ones. `units`: those for which reminders come, go or move, the most first. */
  readonly mails: MailSpans & {
    readonly soonUntil: LocalDate;
    readonly units: readonly (MailSpans & Pick<PreviewSubject, "unit">)[];
  };
}
