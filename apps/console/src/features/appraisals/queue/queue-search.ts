import { appraisalLevels } from "@goodstanding/domain/appraisal/appraisal";
import * as z from "zod/mini";
import { addressText, addressValue } from "../../../lib/address-value.ts";

/** Whose reviews are listed. */
export const queueLists = ["mine", "free", "all"] as const;
export type QueueList = (typeof queueLists)[number];

/** How reviews are narrowed by where they stand. */
export const queueStands = ["open", "overdue", "submitted", "lapsed"] as const;
export type QueueStand = (typeof queueStands)[number];

/** The filter of the queue, as it stands in the address; what it does not know it forgets. */
export const queueSearch = z.object({
  list: addressValue(z.enum(queueLists)),
  stand: addressValue(z.enum(queueStands)),
  level: addressValue(z.enum(appraisalLevels)),
  q: addressText,
});
export type QueueSearch = z.infer<typeof queueSearch>;
