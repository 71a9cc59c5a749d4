import type { ApiOutputs } from "../../lib/api.ts";

export type Summary = ApiOutputs["dashboard"]["summary"];
export type SummaryFacts = Summary["sentence"];
export type SummaryNumbers = Summary["numbers"];
export type PressingDuties = Summary["duties"];
export type PressingDuty = PressingDuties["coming"][number];
export type AttentionItem = Summary["attention"][number];
