import { parseLocalDate } from "@goodstanding/domain/kernel/dates";
import { regimes } from "@goodstanding/domain/policy/regime";
import { policyRules } from "@goodstanding/domain/policy/rule";
import * as z from "zod/mini";
import { addressText, addressValue } from "../../lib/address-value.ts";

export const calendarViewNames = ["month", "year"] as const;
export type CalendarViewName = (typeof calendarViewNames)[number];

const calendarDate = addressValue(z.string().check(z.refine((text) => parseLocalDate(text).ok)));

/** What the calendar shows, as it stands in the address; what it does not know it forgets. */
export const calendarSearch = z.object({
  view: addressValue(z.enum(calendarViewNames)),
  /** A day of the month or year that is shown. */
  date: calendarDate,
  /** The day whose duties are opened. */
  day: calendarDate,
  college: addressText,
  rule: addressValue(z.enum(policyRules)),
  regime: addressValue(z.enum(regimes)),
});
export type CalendarSearch = z.infer<typeof calendarSearch>;
