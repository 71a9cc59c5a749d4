import { findFilingsOfProgramme } from "@goodstanding/database/queries/filing";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { findProgramme } from "@goodstanding/database/queries/programme";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { obligationRow } from "../../presenters/obligation-row.ts";
import { programmeRow } from "../../presenters/programme-row.ts";
import { found, procedure } from "../../trpc.ts";

/** One programme with every obligation of its validities, why, and by which clause. */
export const get = procedure
  .input(z.object({ id: idInput<ProgrammeId>() }))
  .query(({ ctx: { read, today }, input }) =>
    read(async (tx) => {
      const programme = found(await findProgramme(tx, input.id), "programme.not-found");
      const filings = new Map(
        (await findFilingsOfProgramme(tx, programme.id)).map((filing) => [filing.obligationId, filing]),
      );
      const obligations = await listObligations(tx, [programme.id]);
      return {
        ...programmeRow(programme, today),
        obligations: obligations.map((obligation) => obligationRow(obligation, filings.get(obligation.id))),
      };
    }),
  );
