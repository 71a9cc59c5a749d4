import { countDraftFiles, listFilings } from "@goodstanding/database/queries/filing";
import { filingRow } from "../../presenters/filing-row.ts";
import { handingsOf } from "../../read-handings.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { latestVerdicts } from "../../read-verdicts.ts";
import { procedure } from "../../trpc.ts";

/** Every filing in scope, newest period first. */
export const list = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const reckoning = await reckoningOf(tx, actor, today);
    const files = new Map((await countDraftFiles(tx)).map(({ filingId, files }) => [filingId, files]));
    const verdictOn = await latestVerdicts(tx, today);
    const filings = await listFilings(tx);
    const handings = await handingsOf(tx, filings, today);
    return filings.map((filing) => ({
      ...filingRow(filing, reckoning, handings(filing)),
      fileCount: files.get(filing.id) ?? 0,
      ...verdictOn(filing),
    }));
  }),
);
