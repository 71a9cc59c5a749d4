import { writeCards } from "@goodstanding/operations/channels/write-cards";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const cardsWrite =
  (deps: WorkerDeps): JobHandler<"cards.write"> =>
  async () => {
    const written = await writeCards(deps);
    if (written > 0) deps.log.info({ written }, "cards.write");
  };
