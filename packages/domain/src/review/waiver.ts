import { addDays, dateOf, dayOf, type LocalDate, monthOf, yearOf } from "../kernel/dates.ts";
import type { Finding } from "./finding.ts";
import { type ShownVerdict, severities } from "./severity.ts";

/** 豁免: an authorised person lets one finding stand for a while, with a reason. */
export interface Waiver {
  /** See `findingKey`. */
  readonly key: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly expiresOn: LocalDate;
}

/** The waiver under which a finding stands today. */
export const waiverOf = <Each extends Waiver>(
  waivers: readonly Each[],
  key: string,
  today: LocalDate,
): Each | null => waivers.find((waiver) => waiver.key === key && today <= waiver.expiresOn) ?? null;

/** The gravest severity that is not waived; `waived` where every finding above a note is. */
export function verdictUnder(
  findings: readonly (Pick<Finding, "severity"> & { readonly key: string })[],
  waivers: readonly Waiver[],
  today: LocalDate,
): ShownVerdict {
  const open = findings.filter(({ key }) => waiverOf(waivers, key, today) === null);
  const gravest = severities.find((severity) => open.some((finding) => finding.severity === severity));
  if (gravest !== undefined && gravest !== "info") return gravest;
  return open.length < findings.length ? "waived" : (gravest ?? "clean");
}

/** The last day until which a waiver may hold: one year, and not beyond the validity where that still runs. */
export function lastWaiverDay(today: LocalDate, validUntil: LocalDate | null): LocalDate {
  const year = addDays(firstOfMonth(today, 1), dayOf(today) - 2);
  return validUntil !== null && today <= validUntil && validUntil < year ? validUntil : year;
}

const firstOfMonth = (day: LocalDate, yearsOn: number): LocalDate =>
  dateOf(yearOf(day) + yearsOn, monthOf(day), 1);
