import { findInstitution } from "@goodstanding/database/queries/institution";
import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { Pack } from "@goodstanding/domain/policy/pack";
import type { Policies } from "@goodstanding/domain/policy/policies";
import { regimes } from "@goodstanding/domain/policy/regime";
import { policyRules } from "@goodstanding/domain/policy/rule";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { adoptableSchools } from "@goodstanding/operations/policies/adoptable-schools";
import { allPacks, policiesFor } from "@goodstanding/policy-packs/packs";
import { packCard } from "../../presenters/pack-card.ts";
import { found, procedure } from "../../trpc.ts";

/** Every document on record: those that ship, then the notices that the office has registered. */
export const packs = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const versions = (await listPolicyAdoptions(tx)).map(({ settings }) => schoolSettings.parse(settings));
    const present = found(versions[0], "policy.not-adopted");
    const institution = found(await findInstitution(tx, actor.institutionId), "policy.not-adopted");
    const inForceNow = documentsInForce(policiesFor(present), yearOf(today));
    const schools = adoptableSchools(institution, versions);
    const isAdoptable = (pack: Pack): boolean =>
      pack.level === "association" ||
      (pack.level === "school" && (schools === "any" || schools.includes(pack.school.zh)));
    return [...allPacks, ...present.notices].map((pack) => ({
      ...packCard(pack),
      /** Something of it holds this year. */
      isInForce: inForceNow.has(pack.id),
      isAdoptable: isAdoptable(pack),
      /** A notice that the office has registered itself. */
      isRegistered: present.notices.some(({ id }) => id === pack.id),
    }));
  }),
);

function documentsInForce(policies: Policies, year: number): ReadonlySet<string> {
  const layers = regimes.flatMap((regime) =>
    policyRules.flatMap((rule) => {
      const { association, notice, school } = policies.inForce(regime, rule, year).policy;
      const own = school?.rules[rule] ? school : null;
      return [association.rules[rule] ? association : null, notice, own];
    }),
  );
  return new Set(layers.flatMap((layer) => (layer ? [layer.id] : [])));
}
