import { countDraftFiles, listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listLatestVerdicts } from "@goodstanding/database/queries/review";
import { filingRow } from "../../presenters/filing-row.ts";
import { found, procedure } from "../../trpc.ts";

/** Every filing in scope, newest period first. */
export const list = procedure.query(({ ctx: { read, actor, today } }) =>
  read(async (tx) => {
    const { timeZone } = found(await findInstitution(tx, actor.institutionId), "session.required");
    const files = new Map((await countDraftFiles(tx)).map(({ filingId, files }) => [filingId, files]));
    const verdicts = new Map(
      (await listLatestVerdicts(tx)).map(({ filingId, verdict }) => [filingId, verdict]),
    );
    return (await listFilings(tx)).map((filing) => ({
      ...filingRow(filing, today, timeZone),
      fileCount: files.get(filing.id) ?? 0,
      verdict: verdicts.get(filing.id) ?? null,
    }));
  }),
);
