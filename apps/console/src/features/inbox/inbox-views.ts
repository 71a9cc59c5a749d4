import type { ApiOutputs } from "../../lib/api.ts";

export type InboxMail = ApiOutputs["inbox"]["list"]["mails"][number];
export type InboxDetail = ApiOutputs["inbox"]["get"];
