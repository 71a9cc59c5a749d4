import { listFactsOfProgramme, listFactsOfUnit } from "@goodstanding/database/queries/fact";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { findUnit } from "@goodstanding/database/queries/unit";
import { factRow } from "../../presenters/fact-row.ts";
import { found, procedure } from "../../trpc.ts";
import { subjectInput } from "./subject-input.ts";

/** What happened to one programme or one unit, in order of the days; what was withdrawn too. */
export const list = procedure.input(subjectInput).query(({ ctx: { read, actor }, input }) =>
  read(async (tx) => {
    if (input.programmeId !== undefined) {
      const programme = found(await findProgramme(tx, input.programmeId), "programme.not-found");
      return (await listFactsOfProgramme(tx, programme.id)).map((fact) => factRow(actor, fact));
    }
    const unit = found(await findUnit(tx, input.unitId), "unit.not-found");
    return (await listFactsOfUnit(tx, unit.id)).map((fact) => factRow(actor, fact));
  }),
);
