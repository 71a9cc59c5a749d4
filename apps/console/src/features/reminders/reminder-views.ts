import type { ApiOutputs } from "../../lib/api.ts";

export type MailRow = ApiOutputs["reminders"]["list"]["mails"][number];
export type MailDetail = ApiOutputs["reminders"]["get"];
export type Delivery = MailRow["deliveries"][number];
export type UnreachableUnit = ApiOutputs["reminders"]["unreachable"][number];
export type ComingMail = ApiOutputs["reminders"]["coming"]["mails"][number];
export type ComingItem = ComingMail["items"][number];
export type Sending = ApiOutputs["reminders"]["sending"];
export type Robots = ApiOutputs["channels"]["robots"];
export type Robot = Robots["robots"][number];
