import { listSeasonNotices } from "@goodstanding/database/queries/season-notice";
import { wordingProcedure } from "../templates/procedure.ts";

/** The notices that were sent, the latest first. */
export const list = wordingProcedure.query(({ ctx: { read } }) =>
  read(async (tx) =>
    (await listSeasonNotices(tx)).map(
      ({ id, number, title, year, onDay, attachments, issuedByName, issuedByNameEn }) => ({
        ...{ id, number, title, year, onDay, attachments },
        issuedBy: { zh: issuedByName, en: issuedByNameEn },
      }),
    ),
  ),
);
