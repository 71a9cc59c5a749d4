import { addDays, firstDayOf, type LocalDate, lastDayOf } from "../kernel/dates.ts";
import type { AccreditationInEffect } from "./accreditations-in-effect.ts";

/** Validities that follow one another without a gap: 复评 in time keeps one chain. A 中止 ends the chain. */
export interface ValidityChain {
  /** In order of `validFrom`. */
  readonly records: readonly [AccreditationInEffect, ...AccreditationInEffect[]];
  /** First and last day in validity. */
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly discontinuedFrom: LocalDate | null;
}

/** The chains in order of time, whatever the order of the records. */
export function validityChains(accreditations: readonly AccreditationInEffect[]): ValidityChain[] {
  const [only, ...others] = accreditations;
  if (only && others.length === 0) return [chainOf(only)];
  const chains: ValidityChain[] = [];
  for (const record of accreditations.toSorted(byStart)) {
    const last = chains.at(-1);
    if (last && continues(last, record)) chains[chains.length - 1] = extended(last, record);
    else chains.push(chainOf(record));
  }
  return chains;
}

/** The record whose own months hold the date; for a date outside the chain the record nearest to it. */
export function recordAt({ records, start }: ValidityChain, date: LocalDate): AccreditationInEffect {
  if (records.length === 1) return records[0];
  const holds = ({ validFrom, validTo }: AccreditationInEffect) =>
    firstDayOf(validFrom) <= date && date <= lastDayOf(validTo);
  return records.find(holds) ?? (date < start ? records[0] : (records.at(-1) ?? records[0]));
}

const byStart = (a: AccreditationInEffect, b: AccreditationInEffect): number =>
  a.validFrom < b.validFrom ? -1 : 1;

function chainOf(record: AccreditationInEffect): ValidityChain {
  const discontinuedFrom = record.discontinuedFrom ?? null;
  return {
    records: [record],
    start: firstDayOf(record.validFrom),
    end: lastValidDay(record),
    discontinuedFrom,
  };
}

const continues = (chain: ValidityChain, next: AccreditationInEffect): boolean =>
  chain.discontinuedFrom === null && firstDayOf(next.validFrom) <= addDays(chain.end, 1);

function extended(chain: ValidityChain, record: AccreditationInEffect): ValidityChain {
  const discontinuedFrom = record.discontinuedFrom ?? null;
  return { ...chain, records: [...chain.records, record], end: lastValidDay(record), discontinuedFrom };
}

function lastValidDay({ validTo, discontinuedFrom }: AccreditationInEffect): LocalDate {
  const expiry = lastDayOf(validTo);
  return discontinuedFrom && discontinuedFrom <= expiry ? addDays(discontinuedFrom, -1) : expiry;
}
