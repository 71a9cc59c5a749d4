import { findInstitution } from "@goodstanding/database/queries/institution";
import { findMailHalt } from "@goodstanding/database/queries/mail-halt";
import { listUnits } from "@goodstanding/database/queries/unit";
import { can } from "@goodstanding/domain/access/can";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { agencyWords } from "@goodstanding/domain/policy/agency-words";
import { schoolSettings } from "@goodstanding/domain/policy/school-settings";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { found, procedure } from "../../trpc.ts";

/** No school sets how an agency is called, and whoever signs in needs it, whatever their school has adopted. */
const shippedPolicies = policiesFor(schoolSettings.parse({ school: null }));

/** Who is signed in, where, on which date, how the agencies are called there, and what they may do. */
export const current = procedure.query(({ ctx: { deps, actor, today, read } }) =>
  read(async (tx) => {
    const institution = found(await findInstitution(tx, actor.institutionId), "session.required");
    const halt = await findMailHalt(tx);
    const own = new Set(actor.grants.map(({ unitId }) => unitId));
    return {
      person: { name: actor.name },
      institution: {
        id: institution.id,
        name: { zh: institution.name, en: institution.nameEn },
        officeName: { zh: institution.officeName, en: institution.officeNameEn },
        timeZone: institution.timeZone,
        isExample: institution.isExample,
      },
      roles: [...new Set(actor.grants.map(({ role }) => role))],
      units: (await listUnits(tx))
        .filter(({ id }) => own.has(id))
        .map(({ id, name, nameEn }) => ({ id, name: { zh: name, en: nameEn } })),
      today,
      agencyWords: agencyWords(shippedPolicies, yearOf(today)),
      demo: deps.demoToday ? { today: deps.demoToday } : null,
      release: deps.release,
      /** `null`: the installation is not stopped; whether the school sends it sets itself. */
      mailHalt: halt && { at: halt.at.toISOString(), because: halt.because },
      may: {
        importProgrammes: can(actor, "programmes.import"),
        decide: can(actor, "filing.decide"),
        readReminders: can(actor, "reminders.read"),
        haltSending: can(actor, "sending.halt"),
        /** Has reviews to see to: as an expert, at the office, or for the own college. */
        review:
          can(actor, "appraisals.review") ||
          actor.grants.some(({ unitId }) => can(actor, "filing.send", unitId)),
        teach: actor.grants.some(({ unitId }) => can(actor, "courses.edit", unitId)),
        upload: actor.grants.some(({ unitId }) => can(actor, "filing.edit", unitId)),
      },
    };
  }),
);
