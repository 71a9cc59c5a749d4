import { lookUpUncertain } from "@goodstanding/operations/reminders/look-up-uncertain";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const mailLookUp =
  (deps: WorkerDeps): JobHandler<"mail.look-up"> =>
  async (_payload, { signal }) => {
    const { evidence } = deps;
    if (!evidence) return;
    const looked = await lookUpUncertain({ ...deps, evidence }, signal);
    if (Object.values(looked).some((count) => count > 0)) deps.log.info(looked, "mail.look-up");
  };
