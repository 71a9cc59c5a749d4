import type { Text } from "@goodstanding/domain/kernel/text";
import { agencyDay, schoolDay } from "@goodstanding/domain/policy/due-day";
import { effectiveRule } from "@goodstanding/domain/policy/effective-rule";
import type { Pack } from "@goodstanding/domain/policy/pack";
import type { InForce, Policies } from "@goodstanding/domain/policy/policies";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { resolveCitation } from "@goodstanding/domain/policy/resolve-citation";
import { type PolicyRule, policyRules } from "@goodstanding/domain/policy/rule";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import { timingText } from "@goodstanding/domain/policy/timing-text";
import { documentsInForce } from "./documents-in-force.ts";
import type { MovedDate, MovedDates } from "./moved-dates.ts";
import { packCard } from "./pack-card.ts";

interface Reading {
  readonly policies: Policies;
  readonly settings: SchoolSettings;
  readonly year: number;
  /** What ships and what the office has registered. */
  readonly packs: readonly Pack[];
  readonly moved: MovedDates;
}

/** What holds for one kind of accreditation in a year: the documents, and each rule with the days that it names. */
export function regimeInForce(regime: Regime, { policies, settings, year, packs, moved }: Reading) {
  const read = policyRules.map((rule) => ({ rule, ...policies.inForce(regime, rule, year) }));
  const known = read.filter(({ rule, policy }) => effectiveRule(policy, rule) !== null);
  const ids = documentsInForce(policies, regime, year);
  const { association, school } = (known[0] ?? policies.inForce(regime, "annual-filing", year)).policy;
  return {
    regime,
    agency: association.agency,
    agencyWord: association.agencyWord,
    /** The unit of the school that receives the material; `null` where no document of the school speaks of it. */
    office: school?.office ?? null,
    /** The school's document does not name this kind of accreditation and lets it follow another. */
    byAnalogy: school?.byAnalogy ?? null,
    /** `null`: the series is followed. */
    choice: settings.associations[regime] ?? null,
    documents: packs.filter(({ id }) => ids.has(id)).map(packCard),
    remarks: distinct(known.flatMap(({ remarks }) => remarks)),
    rules: known.map((each) => ruleInForce(each, year, moved(regime, each.rule, year))),
  };
}

const distinct = (texts: readonly Text[]): readonly Text[] =>
  texts.filter(({ zh }, at) => texts.findIndex((earlier) => earlier.zh === zh) === at);

/** The days are those of the year asked for, `null` where the level names no day of the calendar. */
function ruleInForce(
  { rule, policy }: InForce & { readonly rule: PolicyRule },
  year: number,
  moved: MovedDate | null,
) {
  const said = effectiveRule(policy, rule);
  const own = policy.school?.rules[rule];
  const standing = policy.association.rules[rule];
  const noticed = policy.notice?.rules[rule];
  const agency = noticed ?? standing;
  return {
    rule,
    name: said?.name ?? null,
    gravity: said?.gravity ?? null,
    consequence: said?.consequence ?? null,
    agency: agency
      ? {
          timing: standing?.timing ?? null,
          /** The standing date or clock in words. */
          when: standing ? timingText(standing.timing, policy.parameters) : null,
          due: agencyDay(policy, rule, year),
          byNotice: noticed !== undefined,
          citation: resolveCitation(policy, agency.citation),
        }
      : null,
    school: own
      ? {
          timing: own.timing,
          when: timingText(own.timing, policy.parameters),
          due: schoolDay(policy, rule, year),
          citation: resolveCitation(policy, own.citation),
          /** The office has moved the day that the document prints. */
          moved,
          /** The office may move it. */
          settable: "due" in own.timing,
        }
      : null,
  };
}
