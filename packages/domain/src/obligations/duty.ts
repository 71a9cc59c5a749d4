import type { Accreditation, Programme } from "../accreditation/programme.ts";
import { thirdFullYear } from "../accreditation/third-year.ts";
import { recordAt, type ValidityChain, validityChains } from "../accreditation/validity-chain.ts";
import { type LocalDate, lastDayOf, monthDayIn, yearOf } from "../kernel/dates.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicyRule } from "../policy/rule.ts";

/** A year that a chain of validities touches and a rule speaks of, before anybody has judged whether it is owed. */
export interface Duty {
  readonly rule: PolicyRule;
  readonly year: number;
  readonly chain: ValidityChain;
  /** The record that the rule counts from: its own third year, or the record that holds the agency date. */
  readonly record: Accreditation;
  readonly agencyDate: LocalDate;
}

interface Horizon {
  readonly from: number;
  readonly to: number;
}

/** Every duty inside the years `from` to `to`, both included; a programme without validity has none. */
export function dutiesOf(policy: Policy, programme: Programme, horizon: Horizon): Duty[] {
  return validityChains(programme.accreditations).flatMap((chain) => [
    ...annualFilings(policy, chain, horizon),
    ...thirdYearReports(policy, chain, horizon),
  ]);
}

/** Only the first record of a chain is limited by the year of its notice. */
export const isFirstRecord = ({ chain, agencyDate }: Duty): boolean =>
  recordAt(chain, agencyDate) === chain.records[0];

/** Last day of the validity that the duty hangs on: a filing on the whole chain, a report on its own record. */
export const endOfDuty = ({ rule, chain, record }: Duty): LocalDate =>
  rule === "annual-filing" ? chain.end : endOfRecord(chain, record);

const endOfRecord = (chain: ValidityChain, { validTo }: Accreditation): LocalDate => {
  const expiry = lastDayOf(validTo);
  return expiry < chain.end ? expiry : chain.end;
};

function annualFilings(policy: Policy, chain: ValidityChain, horizon: Horizon): Duty[] {
  const duties: Duty[] = [];
  const last = Math.min(horizon.to, yearOf(chain.end));
  for (let year = Math.max(horizon.from, yearOf(chain.start)); year <= last; year++) {
    const agencyDate = monthDayIn(year, policy.association.rules["annual-filing"].agencyDue);
    duties.push({ rule: "annual-filing", year, chain, record: recordAt(chain, agencyDate), agencyDate });
  }
  return duties;
}

function thirdYearReports(policy: Policy, chain: ValidityChain, horizon: Horizon): Duty[] {
  const { agencyDue } = policy.association.rules["third-year-report"];
  return chain.records.flatMap((record): Duty[] => {
    const year = thirdFullYear(record);
    if (year < horizon.from || year > horizon.to || year > yearOf(endOfRecord(chain, record))) return [];
    return [{ rule: "third-year-report", year, chain, record, agencyDate: monthDayIn(year, agencyDue) }];
  });
}
