import { readQuota } from "@goodstanding/operations/reminders/read-quota";
import { reminderProcedure } from "./procedure.ts";

/** How many mails the mail server takes from this installation, how many it has had, and how many may follow at once. */
export const quota = reminderProcedure.query(({ ctx: { deps } }) => readQuota(deps, deps.mailServer));
