import { listFactsOfProgramme } from "@goodstanding/database/queries/fact";
import { listObligationsOfProgramme } from "@goodstanding/database/queries/obligation";
import { findProgramme } from "@goodstanding/database/queries/programme";
import { can } from "@goodstanding/domain/access/can";
import { gapsIn } from "@goodstanding/domain/accreditation/gaps";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { programmesInEffect } from "@goodstanding/operations/programmes/programmes-in-effect";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { factRow } from "../../presenters/fact-row.ts";
import { obligationDetail } from "../../presenters/obligation-detail.ts";
import { programmeRow, validityRow } from "../../presenters/programme-row.ts";
import { aroundIn, reckoningOf } from "../../read-obligations.ts";
import { found, procedure } from "../../trpc.ts";

/** One programme with every obligation of its validities, why, and by which clause, and with what happened to it. */
export const get = procedure
  .input(z.object({ id: idInput<ProgrammeId>() }))
  .query(({ ctx: { read, actor, today }, input }) =>
    read(async (tx) => {
      const granted = await findProgramme(tx, input.id);
      const [standing] = await programmesInEffect(tx, granted ? [granted] : []);
      const programme = found(standing, "programme.not-found");
      const reckoning = await reckoningOf(tx, actor, today);
      const aroundOf = await aroundIn(tx);
      const adopted = await adoptedPolicies(tx);
      const obligations = await listObligationsOfProgramme(tx, programme.id);
      return {
        ...programmeRow(programme, today),
        obligations: obligations.map((each) => obligationDetail(each, aroundOf(each), reckoning)),
        validities: programme.accreditations.map((validity) => validityRow(validity, today)),
        /** What was due before this day belongs to the time before the system. */
        remindingFrom: adopted?.remindingFrom ?? null,
        gaps: gapsIn(programme.accreditations, today, adopted?.settings.parameters.renewalLeadMonths),
        facts: (await listFactsOfProgramme(tx, programme.id)).map((fact) => factRow(actor, fact)),
        may: { recordFact: can(actor, "facts.record", programme.unitId) },
      };
    }),
  );
