import { daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { ProgrammeId, UnitId } from "../kernel/ids.ts";
import type { Text } from "../kernel/text.ts";
import { dueSoonDays } from "../obligations/standing.ts";

/** In the order in which a digest says them; a matter stands in the first that it belongs to. */
export const digestSections = ["overdue", "dueSoon", "unassigned", "waiting", "stuck"] as const;
export type DigestSection = (typeof digestSections)[number];

export const digestSectionNames: Record<DigestSection, Text> = {
  overdue: { zh: "已逾期", en: "Overdue" },
  dueSoon: { zh: `${dueSoonDays}天内到期`, en: `Due within ${dueSoonDays} days` },
  unassigned: { zh: "无人负责", en: "Nobody responsible" },
  waiting: { zh: "待本单位办理", en: "Waiting for you" },
  stuck: { zh: "长期未推进", en: "Not moving" },
};

/** One thing that is open, whoever it waits for. */
export interface DigestMatter {
  /** Names it among all of the school's, the same each week. */
  readonly key: string;
  /** The unit that answers for it; `null`: the office alone. */
  readonly unitId: UnitId | null;
  readonly programmeId: ProgrammeId | null;
  /** The programme or unit that it is about. */
  readonly subject: Text;
  /** What of it is open; never a person's name. */
  readonly what: Text;
  /** How it stands, in a few words; never a person's name. */
  readonly state: Text;
  /** The date that it is to be done by next. */
  readonly due: LocalDate | null;
  /** Who has to act now; `null`: nobody in the school. */
  readonly waitsFor: "office" | "unit" | null;
  readonly isUnassigned: boolean;
  /** When anything last happened to it; `null`: it is not known or nothing is expected to happen. */
  readonly movedOn: LocalDate | null;
  /** What a document says of a missed date, and where; `null`: none speaks of it. */
  readonly consequence: { readonly text: Text; readonly document: string; readonly clause: string } | null;
}

export interface DigestLine {
  readonly key: string;
  readonly unitId: UnitId | null;
  readonly subject: Text;
  readonly what: Text;
  readonly state: Text;
  readonly due: LocalDate | null;
  /** Calendar days, negative once the date is past. */
  readonly daysLeft: number | null;
  /** Whole days since anything happened. */
  readonly quietDays: number | null;
}

/** What one reader is told of a week, the most pressing line of each section first. */
export type Digest = { readonly [Section in DigestSection]: readonly DigestLine[] };

export interface DigestReader {
  /** A unit hears of its own matters, the office of all. */
  readonly unitId: UnitId | "office";
  readonly today: LocalDate;
  /** After so many days without any event a matter counts as stuck. */
  readonly stuckDays: number;
}

/** The digest of one reader; `null` where there is nothing to say. Each matter stands in one section at most. */
export function planDigest(matters: readonly DigestMatter[], reader: DigestReader): Digest | null {
  const { unitId } = reader;
  const own = unitId === "office" ? matters : matters.filter((matter) => matter.unitId === unitId);
  const placed = Map.groupBy(own, (matter) => sectionOf(matter, reader));
  const linesOf = (section: DigestSection): readonly DigestLine[] =>
    (placed.get(section) ?? []).map((matter) => lineOf(matter, reader.today)).toSorted(byPressure);
  const digest: Digest = {
    overdue: linesOf("overdue"),
    dueSoon: linesOf("dueSoon"),
    unassigned: linesOf("unassigned"),
    waiting: linesOf("waiting"),
    stuck: linesOf("stuck"),
  };
  return countOf(digest) === 0 ? null : digest;
}

export const countOf = (digest: Digest): number =>
  digestSections.reduce((sum, section) => sum + digest[section].length, 0);

function sectionOf(matter: DigestMatter, { unitId, today, stuckDays }: DigestReader): DigestSection | null {
  const { due, isUnassigned, waitsFor, movedOn } = matter;
  if (due !== null && due < today) return "overdue";
  if (due !== null && daysBetween(today, due) <= dueSoonDays) return "dueSoon";
  if (isUnassigned) return "unassigned";
  if (waitsFor === (unitId === "office" ? "office" : "unit")) return "waiting";
  return movedOn !== null && daysBetween(movedOn, today) >= stuckDays ? "stuck" : null;
}

const lineOf = (
  { key, unitId, subject, what, state, due, movedOn }: DigestMatter,
  today: LocalDate,
): DigestLine => ({
  ...{ key, unitId, subject, what, state, due },
  daysLeft: due === null ? null : daysBetween(today, due),
  quietDays: movedOn === null ? null : daysBetween(movedOn, today),
});

/** The earliest date first, then what has been quiet longest. */
const byPressure = (a: DigestLine, b: DigestLine): number =>
  (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) ||
  (b.quietDays ?? 0) - (a.quietDays ?? 0) ||
  (a.key < b.key ? -1 : 1);
