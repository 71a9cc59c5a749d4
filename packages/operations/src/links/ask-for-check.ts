import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";

/** Has the worker look at a link soon; where the queue does not answer, the day's sweep does it. */
export const askForCheck = async (
  { queue, log }: Pick<Deps, "queue" | "log">,
  link: { readonly institutionId: PersonActor["institutionId"]; readonly linkId: EvidenceLinkId },
): Promise<void> => {
  await queue
    .enqueue("links.check", { link })
    .catch((error: unknown) =>
      log.warn({ error, ...link }, "The queue did not take the check of a link; the sweep will"),
    );
};
