import { findInstitution } from "@goodstanding/database/queries/institution";
import { listUnits } from "@goodstanding/database/queries/unit";
import { can } from "@goodstanding/domain/access/can";
import { found, procedure } from "../../trpc.ts";

/** Who is signed in, where, on which date, and what they may do. */
export const current = procedure.query(({ ctx: { deps, actor, today, read } }) =>
  read(async (tx) => {
    const institution = found(await findInstitution(tx, actor.institutionId), "session.required");
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
      demo: deps.demoToday ? { today: deps.demoToday } : null,
      release: deps.release,
      may: {
        importProgrammes: can(actor, "programmes.import"),
        decide: can(actor, "filing.decide"),
        readReminders: can(actor, "reminders.read"),
        upload: actor.grants.some(({ unitId }) => can(actor, "filing.upload", unitId)),
      },
    };
  }),
);
