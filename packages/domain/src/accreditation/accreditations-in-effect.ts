import { firstDayOf, type LocalDate, lastDayOf } from "../kernel/dates.ts";
import type { Accreditation, Programme } from "./programme.ts";

/** 申诉 against a 中止: while it stands, the validity goes on. */
export interface Appeal {
  /** The day from which the validity would be discontinued. */
  readonly against: LocalDate;
  readonly filedOn: LocalDate;
}

/** An accreditation as it stands after what happened since it was granted. */
export interface AccreditationInEffect extends Accreditation {
  /** First day without validity after 中止; absent or `null` where it has not been discontinued, or not yet. */
  readonly discontinuedFrom?: LocalDate | null;
  readonly appeal?: Appeal | null;
}

/**
 * Lays 中止 and 申诉 over the accreditations. A 中止 ends the validity that holds its day, from that day on; not while
 * an appeal filed on it or after it stands. One that was rejected is withdrawn, and the 中止 takes effect from its day.
 */
export function accreditationsInEffect<Granted extends Accreditation>({
  accreditations,
  facts,
}: {
  readonly accreditations: readonly Granted[];
  readonly facts?: Programme["facts"];
}): readonly (Granted & AccreditationInEffect)[] {
  const decisions = facts ? discontinuationsIn(facts) : [];
  if (decisions.length === 0) return accreditations;
  return accreditations.map((record) => {
    const own = decisions.filter(({ from }) => holds(record, from));
    const appeal = own.findLast((decision) => decision.appeal !== null)?.appeal ?? null;
    const discontinuedFrom = own.find((decision) => decision.appeal === null)?.from ?? null;
    return { ...record, discontinuedFrom, appeal };
  });
}

/** Whether the day lies in the months of a validity as granted. */
export const holds = ({ validFrom, validTo }: Accreditation, day: LocalDate): boolean =>
  firstDayOf(validFrom) <= day && day <= lastDayOf(validTo);

interface Discontinuation {
  readonly from: LocalDate;
  readonly appeal: Appeal | null;
}

/** In order of their days. An appeal is against the last one that it does not come before. */
function discontinuationsIn(facts: NonNullable<Programme["facts"]>): readonly Discontinuation[] {
  const daysOf = (wanted: "validity-discontinued" | "appeal-filed"): readonly LocalDate[] =>
    facts
      .filter(({ kind }) => kind === wanted)
      .map(({ on }) => on)
      .sort();
  const days = [...new Set(daysOf("validity-discontinued"))];
  if (days.length === 0) return [];
  const appeals = daysOf("appeal-filed");
  return days.map((from, at) => {
    const next = days[at + 1];
    const filedOn = appeals.find((day) => from <= day && (next === undefined || day < next));
    return { from, appeal: filedOn === undefined ? null : { against: from, filedOn } };
  });
}
