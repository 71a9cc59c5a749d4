import { findInstitution } from "@goodstanding/database/queries/institution";
import { listPolicyAdoptions } from "@goodstanding/database/queries/policy-adoption";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { isAdoptable } from "@goodstanding/domain/policy/check-choice";
import { regimes } from "@goodstanding/domain/policy/regime";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { adoptableSchools } from "@goodstanding/operations/policies/adoptable-schools";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { documentsInForce } from "../../presenters/documents-in-force.ts";
import { packCard } from "../../presenters/pack-card.ts";
import { found, procedure } from "../../trpc.ts";
import { readDocuments } from "./read-documents.ts";

/** Every document on record: those that ship, then the notices that the office has registered. */
export const listPacks = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const { settings, packs } = await readDocuments(tx);
    const history = (await listPolicyAdoptions(tx)).map((each) => schoolSettings.parse(each.settings));
    const institution = found(await findInstitution(tx, actor.institutionId), "policy.not-adopted");
    const policies = policiesFor(settings);
    const inForce = regimes.map((regime) => documentsInForce(policies, regime, yearOf(today)));
    const schools = adoptableSchools(institution, history);
    return packs.map((pack) => ({
      ...packCard(pack),
      /** Something of it holds this year. */
      isInForce: inForce.some((ids) => ids.has(pack.id)),
      isAdoptable: isAdoptable(pack, schools),
      /** A notice that the office has registered itself. */
      isRegistered: settings.notices.some(({ id }) => id === pack.id),
    }));
  }),
);
