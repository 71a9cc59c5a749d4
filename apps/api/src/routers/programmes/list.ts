import { listObligationsOfYears } from "@goodstanding/database/queries/obligation";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { programmesInEffect } from "@goodstanding/operations/programmes/programmes-in-effect";
import { obligationRow } from "../../presenters/obligation-row.ts";
import { programmeRow } from "../../presenters/programme-row.ts";
import { answersIn, reckoningOf } from "../../read-obligations.ts";
import { procedure } from "../../trpc.ts";

/** The programmes in scope, each with its obligations of this year, those included that it is exempt from. */
export const list = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const reckoning = await reckoningOf(tx, actor, today);
    const answerTo = await answersIn(tx);
    const year = yearOf(today);
    const thisYear = Map.groupBy(
      await listObligationsOfYears(tx, { from: year, to: year }),
      ({ programmeId }) => programmeId,
    );
    return (await programmesInEffect(tx, await listProgrammes(tx))).map((programme) => ({
      ...programmeRow(programme, today),
      thisYear: (thisYear.get(programme.id) ?? []).map((each) =>
        obligationRow(each, answerTo(each), reckoning),
      ),
    }));
  }),
);
