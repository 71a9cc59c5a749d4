import { listListedHosts } from "@goodstanding/database/queries/listed-host";
import { can } from "@goodstanding/domain/access/can";
import { procedure } from "../../trpc.ts";

/** Hosts of a private network on which links may be checked, and whether the reader may change the list. */
export const hosts = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => ({
    hosts: (await listListedHosts(tx)).map(
      ({ id, host, reason, listedAt, listedByName, listedByNameEn }) => ({
        ...{ id, host, reason },
        listedAt: listedAt.toISOString(),
        listedBy: { zh: listedByName, en: listedByNameEn },
      }),
    ),
    mayList: can(actor, "hosts.list"),
  })),
);
