import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

/** `on-time-incomplete`: in on the day, but with something that had to be mended before the filing counted. */
export const firstSubmissionStatuses = ["on-time", "on-time-incomplete", "late"] as const;
export type FirstSubmissionStatus = (typeof firstSubmissionStatuses)[number];

export const firstSubmissionNames: Record<FirstSubmissionStatus, Text> = {
  "on-time": { zh: "按时提交", en: "Handed in on time" },
  "on-time-incomplete": { zh: "按时提交，材料不齐", en: "Handed in on time, incomplete" },
  late: { zh: "逾期", en: "Late" },
};

/** One handing in to the school, by its local date; one that was withdrawn before the review is none. */
export interface HandingIn {
  readonly on: LocalDate;
  /** Does its snapshot hold a blocking finding that nobody has resolved or set aside? */
  readonly hasUnresolvedBlock: boolean;
}

/** The day that counts towards the school's date, and how; `null` before anything was handed in. */
export interface FirstSubmission {
  readonly on: LocalDate;
  readonly status: FirstSubmissionStatus;
}

/**
 * The first day counts, however often the filing comes back; it counts fully where a snapshot that was in on time
 * has no blocking finding left, and as incomplete where every one of them has. Without a date nothing is late.
 */
export function firstSubmission(
  handingsIn: readonly HandingIn[],
  due: LocalDate | null,
): FirstSubmission | null {
  const [first] = handingsIn.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  if (!first) return null;
  const inTime = handingsIn.filter(({ on }) => due === null || on <= due);
  if (inTime.length === 0) return { on: first.on, status: "late" };
  const isSound = inTime.some(({ hasUnresolvedBlock }) => !hasUnresolvedBlock);
  return { on: first.on, status: isSound ? "on-time" : "on-time-incomplete" };
}
