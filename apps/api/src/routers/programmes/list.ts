import { listFilings } from "@goodstanding/database/queries/filing";
import { listObligations } from "@goodstanding/database/queries/obligation";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { obligationRow } from "../../presenters/obligation-row.ts";
import { programmeRow } from "../../presenters/programme-row.ts";
import { procedure } from "../../trpc.ts";

/** The programmes in scope, each with its obligations of this year, those included that it is exempt from. */
export const list = procedure.query(({ ctx: { read, today } }) =>
  read(async (tx) => {
    const year = String(yearOf(today));
    const programmes = await listProgrammes(tx);
    const filings = new Map((await listFilings(tx)).map((filing) => [filing.obligationId, filing]));
    const obligations = await listObligations(
      tx,
      programmes.map(({ id }) => id),
    );
    const thisYear = Map.groupBy(
      obligations.filter(({ period }) => period === year),
      ({ programmeId }) => programmeId,
    );
    return programmes.map((programme) => ({
      ...programmeRow(programme, today),
      thisYear: (thisYear.get(programme.id) ?? []).map((each) => obligationRow(each, filings.get(each.id))),
    }));
  }),
);
