import { listFilings } from "@goodstanding/database/queries/filing";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { programmeRow } from "../../presenters/programme-row.ts";
import { procedure } from "../../trpc.ts";

/** The programmes in scope, each with what it owes this year. */
export const list = procedure.query(({ ctx: { read, today } }) =>
  read(async (tx) => {
    const year = String(yearOf(today));
    const filings = Map.groupBy(
      (await listFilings(tx)).filter(({ period }) => period === year),
      ({ programmeId }) => programmeId,
    );
    return (await listProgrammes(tx)).map((programme) => ({
      ...programmeRow(programme, today),
      thisYear: (filings.get(programme.id) ?? []).map(({ id, rule, status, schoolDue, agencyDue }) => ({
        filingId: id,
        rule,
        status,
        schoolDue,
        agencyDue,
      })),
    }));
  }),
);
