import type { ApiOutputs } from "../../lib/api.ts";

export type Summary = ApiOutputs["dashboard"]["summary"];
export type SummaryFacts = Summary["sentence"];
export type SummaryNumbers = Summary["numbers"];
export type AttentionItem = Summary["attention"][number];
