import type { ApiOutputs } from "../../lib/api.ts";

export type MailRow = ApiOutputs["reminders"]["list"]["mails"][number];
export type MailDetail = ApiOutputs["reminders"]["get"];
export type Delivery = MailRow["deliveries"][number];
export type UnreachableUnit = ApiOutputs["reminders"]["unreachable"][number];
