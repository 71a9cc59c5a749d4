import { listLinksOf, listLinksOfUnits } from "@goodstanding/database/queries/evidence-link";
import { listFilings } from "@goodstanding/database/queries/filing";
import { visibleUnits } from "@goodstanding/domain/access/can";
import { todayOf } from "@goodstanding/operations/today-of";
import { linkRow } from "../../presenters/link-row.ts";
import { procedure } from "../../trpc.ts";

/**
 * Links for which somebody has to do something, of all filings that the reader may see, and of the packages of the
 * reader's units that none of those holds.
 */
export const trouble = procedure.query(({ ctx: { deps, read, actor } }) =>
  read(async (tx) => {
    const at = { today: await todayOf(deps, tx), actor };
    const filings = new Map((await listFilings(tx)).map((filing) => [filing.id, filing]));
    const held = (await listLinksOf(tx, [...filings.keys()])).flatMap((link) => {
      const filing = filings.get(link.holder);
      if (!filing) return [];
      const { id, period, rule, programmeName, unitName, unitNameEn } = filing;
      const unit = { zh: unitName, en: unitNameEn };
      return [
        { ...linkRow(link, at), unit, filing: { id, period, rule, programme: programmeName }, package: null },
      ];
    });
    const shown = new Set(held.map(({ id }) => id));
    const owned = (await listLinksOfUnits(tx, visibleUnits(actor))).flatMap((link) => {
      if (shown.has(link.id)) return [];
      const { packageId: id, courseName: course, year, unitName, unitNameEn } = link;
      const unit = { zh: unitName, en: unitNameEn };
      return [{ ...linkRow(link, at), unit, filing: null, package: { id, course, year } }];
    });
    return [...held, ...owned].filter(({ state }) => state !== null && state !== "fine");
  }),
);
