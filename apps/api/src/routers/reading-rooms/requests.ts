import { listOpenRequests } from "@goodstanding/database/queries/reading-request";
import { can } from "@goodstanding/domain/access/can";
import { procedure } from "../../trpc.ts";

/** What readers ask for and nobody has answered, of all filings whose rooms the reader looks after; the oldest first. */
export const requests = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) =>
    (await listOpenRequests(tx))
      .filter(({ unitId }) => can(actor, "rooms.manage", unitId))
      .map(({ id, roomId, wish, path, label, askedAt, filingId, unitName, unitNameEn, ...of }) => ({
        ...{ id, roomId, wish, path, label, askedAt: askedAt.toISOString() },
        filing: {
          ...{ id: filingId, period: of.period, rule: of.rule, programme: of.programmeName },
          unit: { zh: unitName, en: unitNameEn },
        },
      })),
  ),
);
