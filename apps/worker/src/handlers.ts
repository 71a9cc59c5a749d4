import type { JobHandlers } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "./context.ts";
import { appraisalsTell } from "./handlers/appraisals-tell.ts";
import { archiveExtract } from "./handlers/archive-extract.ts";
import { arrivalsRead } from "./handlers/arrivals-read.ts";
import { bouncesRead } from "./handlers/bounces-read.ts";
import { cardsWrite } from "./handlers/cards-write.ts";
import { channelsDrain } from "./handlers/channels-drain.ts";
import { filingReview } from "./handlers/filing-review.ts";
import { linksCheck } from "./handlers/links-check.ts";
import { mailDrain } from "./handlers/mail-drain.ts";
import { mailLookUp } from "./handlers/mail-look-up.ts";
import { mailWake } from "./handlers/mail-wake.ts";
import { obligationsMaterialise } from "./handlers/obligations-materialise.ts";
import { obligationsRefresh } from "./handlers/obligations-refresh.ts";
import { packageBuild } from "./handlers/package-build.ts";
import { packagesRecover } from "./handlers/packages-recover.ts";
import { receiptWrite } from "./handlers/receipt-write.ts";
import { remindersSweep } from "./handlers/reminders-sweep.ts";
import { reviewsRecover } from "./handlers/reviews-recover.ts";
import { uploadsSweep } from "./handlers/uploads-sweep.ts";

/** A total record: a job without a handler does not compile. */
export const handlersOf = (deps: WorkerDeps): JobHandlers => ({
  "appraisals.tell": appraisalsTell(deps),
  "archive.extract": archiveExtract(deps),
  "arrivals.read": arrivalsRead(deps),
  "bounces.read": bouncesRead(deps),
  "cards.write": cardsWrite(deps),
  "channels.drain": channelsDrain(deps),
  "filing.review": filingReview(deps),
  "links.check": linksCheck(deps),
  "mail.drain": mailDrain(deps),
  "mail.look-up": mailLookUp(deps),
  "mail.wake": mailWake(deps),
  "obligations.materialise": obligationsMaterialise(deps),
  "obligations.refresh": obligationsRefresh(deps),
  "package.build": packageBuild(deps),
  "packages.recover": packagesRecover(deps),
  "receipt.write": receiptWrite(deps),
  "reminders.sweep": remindersSweep(deps),
  "reviews.recover": reviewsRecover(deps),
  "uploads.sweep": uploadsSweep(deps),
});
