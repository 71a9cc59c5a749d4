import type { Policy } from "@goodstanding/domain/policy/policy";
import type { Regime } from "@goodstanding/domain/policy/regime";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import type { AdoptedPolicies } from "./adopted-policies.ts";

/** The rules that one filing stands under: those of its kind of accreditation in the year that it reports on. */
export const policyOfFiling = (
  { policies }: Pick<AdoptedPolicies, "policies">,
  { regime, rule, period }: { readonly regime: Regime; readonly rule: FilingRule; readonly period: string },
): Policy => policies.inForce(regime, rule, Number(period)).policy;
