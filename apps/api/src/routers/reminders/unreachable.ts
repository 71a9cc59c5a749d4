import { listFilings } from "@goodstanding/database/queries/filing";
import { listHolders } from "@goodstanding/database/queries/membership";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { reminderProcedure } from "./procedure.ts";

/** Colleges that owe something this year and have no teaching secretary: nobody to tell. */
export const unreachable = reminderProcedure.query(({ ctx: { read, today } }) =>
  read(async (tx) => {
    const reachable = new Set(
      (await listHolders(tx, ["teaching-secretary"], today)).map(({ unitId }) => unitId),
    );
    const open = (await listFilings(tx)).filter(
      ({ status, period, unitId }) =>
        awaitsCollege(status) && period === String(yearOf(today)) && !reachable.has(unitId),
    );
    return [...Map.groupBy(open, ({ unitId }) => unitId).values()].flatMap(([first, ...others]) =>
      first
        ? [
            {
              unit: { id: first.unitId, name: { zh: first.unitName, en: first.unitNameEn } },
              filings: others.length + 1,
            },
          ]
        : [],
    );
  }),
);
