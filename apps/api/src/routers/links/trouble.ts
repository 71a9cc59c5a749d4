import { listLinksOf } from "@goodstanding/database/queries/evidence-link";
import { listFilings } from "@goodstanding/database/queries/filing";
import { linkRow } from "../../presenters/link-row.ts";
import { procedure } from "../../trpc.ts";

/** Links whose last look found that somebody has to do something, of all filings that the reader may see. */
export const trouble = procedure.query(({ ctx: { read } }) =>
  read(async (tx) => {
    const filings = new Map((await listFilings(tx)).map((filing) => [filing.id, filing]));
    return (await listLinksOf(tx, [...filings.keys()])).flatMap((link) => {
      const row = linkRow(link);
      const filing = filings.get(link.holder);
      if (!filing || row.check === null || row.check.outcome === "fine") return [];
      const { id, period, rule, programmeName, unitName, unitNameEn } = filing;
      return [
        {
          ...row,
          filing: { id, period, rule, programme: programmeName, unit: { zh: unitName, en: unitNameEn } },
        },
      ];
    });
  }),
);
