import type { JobHandlers } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "./context.ts";
import { filingReview } from "./handlers/filing-review.ts";
import { mailDrain } from "./handlers/mail-drain.ts";
import { obligationsMaterialise } from "./handlers/obligations-materialise.ts";
import { obligationsRefresh } from "./handlers/obligations-refresh.ts";
import { remindersSweep } from "./handlers/reminders-sweep.ts";
import { reviewsRecover } from "./handlers/reviews-recover.ts";

/** A total record: a job without a handler does not compile. */
export const handlersOf = (deps: WorkerDeps): JobHandlers => ({
  "filing.review": filingReview(deps),
  "mail.drain": mailDrain(deps),
  "obligations.materialise": obligationsMaterialise(deps),
  "obligations.refresh": obligationsRefresh(deps),
  "reminders.sweep": remindersSweep(deps),
  "reviews.recover": reviewsRecover(deps),
});
