import type { PersonRow } from "@goodstanding/database/queries/person";
import type { PolicyAdoptionRow } from "@goodstanding/database/queries/policy-adoption";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import type { MonthDay } from "@goodstanding/domain/kernel/dates";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import { holdsIn } from "@goodstanding/domain/policy/holds-in";
import type { Regime } from "@goodstanding/domain/policy/regime";
import type { PolicyRule } from "@goodstanding/domain/policy/rule";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { policyVersion } from "./policy-version.ts";

/** A school date that the office has moved in the settings. */
export interface MovedDate {
  readonly due: MonthDay;
  /** What the document prints; `null` where it names no day. */
  readonly from: MonthDay | null;
  readonly because: string;
  /** `null`: set when the school was founded. */
  readonly by: Text | null;
  /** Instant of the version that brought it in. */
  readonly at: string;
}

export type MovedDates = (regime: Regime, rule: PolicyRule, year: number) => MovedDate | null;

/** Each moved date of a year with its author: who adopted the version from which on it has stood. `versions`: the latest first. */
export function movedDates(
  versions: readonly PolicyAdoptionRow[],
  people: ReadonlyMap<PersonId, PersonRow>,
): MovedDates {
  const read = versions.map((version) => ({ version, settings: schoolSettings.parse(version.settings) }));
  const [latest] = read;
  if (!latest || latest.settings.schoolDates.length === 0) return () => null;
  const policies = policiesFor(latest.settings);
  return (regime, rule, year) => {
    const moved = policies.inForce(regime, rule, year).policy.school?.rules[rule]?.moved;
    const date = latest.settings.schoolDates.findLast(
      (each) => each.regime === regime && each.rule === rule && holdsIn(each, year),
    );
    if (!moved || !date) return null;
    const known = ({ settings }: typeof latest): boolean =>
      settings.schoolDates.some((each) => keyOf(each) === keyOf(date));
    const since = read.findIndex((each) => !known(each));
    const { version } = read.at(since === -1 ? -1 : since - 1) ?? latest;
    const { adoptedBy: by, adoptedAt: at } = policyVersion(version, people);
    return { due: date.due, from: moved.from, because: moved.because, by, at };
  };
}

/** A later change may end a date; that leaves its author. */
const keyOf = (date: { readonly to?: number | undefined }): string =>
  canonicalJson({ ...date, to: undefined });
