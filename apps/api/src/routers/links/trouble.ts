import { listLinksOf } from "@goodstanding/database/queries/evidence-link";
import { listFilings } from "@goodstanding/database/queries/filing";
import { can } from "@goodstanding/domain/access/can";
import { todayOf } from "@goodstanding/operations/today-of";
import { linkRow } from "../../presenters/link-row.ts";
import { procedure } from "../../trpc.ts";

/** Links for which somebody has to do something, of all filings that the reader may see. */
export const trouble = procedure.query(({ ctx: { deps, read, actor } }) =>
  read(async (tx) => {
    const today = await todayOf(deps, tx);
    const filings = new Map((await listFilings(tx)).map((filing) => [filing.id, filing]));
    return (await listLinksOf(tx, [...filings.keys()])).flatMap((link) => {
      const row = linkRow(link, today);
      const filing = filings.get(link.holder);
      if (!filing || row.state === null || row.state === "fine") return [];
      const { id, period, rule, programmeName, unitName, unitNameEn } = filing;
      return [
        {
          ...row,
          mayAcknowledge: can(actor, "links.acknowledge", filing.unitId),
          filing: { id, period, rule, programme: programmeName, unit: { zh: unitName, en: unitNameEn } },
        },
      ];
    });
  }),
);
