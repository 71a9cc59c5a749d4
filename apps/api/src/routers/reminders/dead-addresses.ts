import { listDeadAddresses } from "@goodstanding/database/queries/dead-address";
import { clearDeadAddress as clear } from "@goodstanding/operations/answers/clear-dead-address";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";
import { reminderProcedure } from "./procedure.ts";

/** 失效地址: to which nothing is sent until somebody has seen to them, with whose they are and what the server said. */
export const deadAddresses = reminderProcedure.query(({ ctx: { read } }) =>
  read(async (tx) =>
    (await listDeadAddresses(tx)).map((each) => ({
      id: each.id,
      address: each.address,
      since: each.since.toISOString(),
      status: each.status,
      diagnostic: each.diagnostic,
      mail: { id: each.mailId, subject: each.subject },
      unit: { id: each.unitId, name: { zh: each.unitName, en: each.unitNameEn } },
      /** `null`: nobody of the school has this address any more. */
      person:
        each.personName === null ? null : { zh: each.personName, en: each.personNameEn ?? each.personName },
    })),
  ),
);

/** Mails go to the address again; with what was done about it. */
export const clearDeadAddress = procedure
  .input(z.object({ id: z.uuid(), because: z.string().max(2000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await clear(deps, actor, input)));
