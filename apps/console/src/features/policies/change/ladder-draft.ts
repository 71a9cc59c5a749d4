import { ladderParts } from "@goodstanding/domain/policy/ladder-parts";
import type { LadderKind, ReminderLadder } from "@goodstanding/domain/policy/reminder-ladder";
import { defaultCopiedFrom } from "@goodstanding/domain/reminders/escalation";

/** The days of a ladder that are typed as a list. */
export const rungParts = ["schoolBefore", "schoolOverdue", "agencyBefore"] as const;
export type RungPart = (typeof rungParts)[number];

/** A ladder while it is typed. */
export interface LadderDraft extends Readonly<Record<RungPart, string>> {
  readonly thenEveryDays: number | null;
  readonly overdueFrom: number | null;
  readonly longOverdueFrom: number | null;
}

/** `separator`: as a list is written in the language of the page. */
export const draftOf = (ladder: ReminderLadder, separator: string): LadderDraft => ({
  schoolBefore: ladder.schoolBefore.join(separator),
  schoolOverdue: ladder.schoolOverdue.join(separator),
  agencyBefore: ladder.agencyBefore.join(separator),
  thenEveryDays: ladder.thenEveryDays,
  overdueFrom: (ladder.copiedFrom ?? defaultCopiedFrom).overdue,
  longOverdueFrom: (ladder.copiedFrom ?? defaultCopiedFrom).longOverdue,
});

/** Which days a kind of reminder has. */
export const partsOf = (kind: LadderKind): readonly RungPart[] =>
  rungParts.filter((part) => ladderParts[kind][part] !== "none");

/** Only what is said after the school's date to those who act is copied to others. */
export const hasCopies = (kind: LadderKind): boolean => kind !== "appraisal" && kind !== "unfiled";

/** `null` while something is missing or is no day. */
export function wholeLadder(draft: LadderDraft, kind: LadderKind): ReminderLadder | null {
  const [schoolBefore, schoolOverdue, agencyBefore] = rungParts.map((part) => daysIn(draft[part]));
  const { thenEveryDays, overdueFrom, longOverdueFrom } = draft;
  if (!schoolBefore || !schoolOverdue || !agencyBefore || thenEveryDays === null) return null;
  if (overdueFrom === null || longOverdueFrom === null) return null;
  const isDefault =
    overdueFrom === defaultCopiedFrom.overdue && longOverdueFrom === defaultCopiedFrom.longOverdue;
  return {
    ...{ schoolBefore, schoolOverdue, thenEveryDays, agencyBefore },
    ...(hasCopies(kind) && !isDefault
      ? { copiedFrom: { overdue: overdueFrom, longOverdue: longOverdueFrom } }
      : {}),
  };
}

/** Numbers between commas of either writing; `null` where something else stands between them. */
export function daysIn(text: string): number[] | null {
  const parts = text.split(/[、,，;；\s]+/u).filter((part) => part !== "");
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null;
}
