import { readDeadAddresses } from "@goodstanding/database/queries/dead-address";
import { listFilings } from "@goodstanding/database/queries/filing";
import { listHolders, readVicePresidents } from "@goodstanding/database/queries/membership";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { unitChain } from "@goodstanding/domain/reminders/audience";
import { reminderProcedure } from "./procedure.ts";

/** Colleges that owe something this year and have nobody of their own to tell: the office is told in their place. */
export const unreachable = reminderProcedure.query(({ ctx: { read, today } }) =>
  read(async (tx) => {
    const unreached = (await readDeadAddresses(tx)).union(await readVicePresidents(tx, today));
    const holders = await listHolders(tx, unitChain, today);
    const reachable = new Set(
      holders.filter(({ email }) => !unreached.has(email.toLowerCase())).map(({ unitId }) => unitId),
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
