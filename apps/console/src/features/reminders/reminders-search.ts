import { deliveryStates } from "@goodstanding/domain/reminders/delivery-state";
import { mailKinds } from "@goodstanding/domain/reminders/mail-kind";
import * as z from "zod/mini";
import { addressPage, addressText, addressValue } from "../../lib/address-value.ts";

export const reminderViews = ["ledger", "coming", "digests", "sending"] as const;
export type ReminderPart = (typeof reminderViews)[number];

/** Which part of the page is open and how the ledger is filtered, as it stands in the address. */
export const remindersSearch = z.object({
  view: addressValue(z.enum(reminderViews)),
  year: addressValue(z.string().check(z.regex(/^(20\d{2}|all)$/))),
  college: addressText,
  kind: addressValue(z.enum(mailKinds)),
  state: addressValue(z.enum(deliveryStates)),
  page: addressPage,
});
export type RemindersSearch = z.infer<typeof remindersSearch>;
