import type { Programme } from "../accreditation/programme.ts";
import { type LocalDate, monthDayIn, yearOf } from "../kernel/dates.ts";
import type { Policy, SchoolPack } from "../policy/pack.ts";
import { type Duty, endOfDuty, isFirstRecord } from "./duty.ts";
import type { ObligationState } from "./obligation.ts";

export type Exemption = SchoolPack["exemptions"][number];

export type Judgement =
  | { readonly kind: "owed" }
  | { readonly kind: "exempt"; readonly exemption: Exemption }
  | { readonly kind: "not-begun" }
  | { readonly kind: "discontinued"; readonly from: LocalDate }
  | { readonly kind: "expired"; readonly end: LocalDate }
  | { readonly kind: "expires-late"; readonly end: LocalDate }
  | { readonly kind: "before-notice"; readonly notice: LocalDate };

export const stateOf: Record<Judgement["kind"], ObligationState> = {
  owed: "owed",
  exempt: "exempt",
  "not-begun": "not-owed",
  discontinued: "not-owed",
  expired: "not-owed",
  "expires-late": "to-confirm",
  "before-notice": "not-owed",
};

/** Whether the agency is owed the duty in that year, and if not, why not. */
export function judgeDuty(policy: Policy, programme: Programme, duty: Duty): Judgement {
  const exemption = exemptionFrom(policy, programme, duty);
  if (exemption) return { kind: "exempt", exemption };
  const { chain, agencyDate } = duty;
  if (agencyDate < chain.start) return { kind: "not-begun" };
  if (agencyDate > endOfDuty(duty)) return afterTheEnd(policy, duty);
  const notice = isFirstRecord(duty) ? chain.records[0].noticeDate : null;
  if (duty.rule === "annual-filing" && notice !== null && duty.year < yearOf(notice)) {
    return { kind: "before-notice", notice };
  }
  return { kind: "owed" };
}

const exemptionFrom = (policy: Policy, { code }: Programme, { rule }: Duty): Exemption | undefined =>
  policy.school?.exemptions.find((exemption) => exemption.code === code && exemption.rules.includes(rule));

function afterTheEnd(policy: Policy, duty: Duty): Judgement {
  const { rule, year, chain } = duty;
  const end = endOfDuty(duty);
  if (chain.discontinuedFrom !== null && end === chain.end)
    return { kind: "discontinued", from: chain.discontinuedFrom };
  const confirmFrom = monthDayIn(year, policy.association.rules[rule].confirmExpiryFrom);
  return { kind: end >= confirmFrom ? "expires-late" : "expired", end };
}
