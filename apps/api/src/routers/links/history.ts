import { listLinkChecks } from "@goodstanding/database/queries/evidence-link";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure } from "../../trpc.ts";
import { visibleLink } from "./visible-link.ts";

/** What the looks at a link have found, the newest first. */
export const history = procedure
  .input(z.object({ linkId: idInput<EvidenceLinkId>() }))
  .query(({ ctx: { read, actor }, input }) =>
    read(async (tx) => {
      const { id } = await visibleLink(tx, actor, input.linkId);
      return (await listLinkChecks(tx, id)).map((check) => ({
        id: check.id,
        at: check.checkedAt.toISOString(),
        outcome: check.outcome,
        httpStatus: check.httpStatus,
        finalUrl: check.finalUrl,
        title: check.title,
        asksPassword: check.asksPassword,
        cause: check.cause,
      }));
    }),
  );
