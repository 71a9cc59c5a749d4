import { checkDueLinks } from "@goodstanding/operations/links/check-due-links";
import { checkLink } from "@goodstanding/operations/links/check-link";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const linksCheck =
  (deps: WorkerDeps): JobHandler<"links.check"> =>
  async ({ link }, { signal }) => {
    if (link) {
      const outcome = await checkLink(deps, link, signal);
      deps.log.info({ ...link, outcome }, "links.check");
      return;
    }
    const outcomes = await checkDueLinks(deps, signal);
    if (Object.keys(outcomes).length > 0) deps.log.info(outcomes, "links.check");
  };
