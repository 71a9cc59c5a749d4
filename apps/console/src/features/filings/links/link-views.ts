import type { ApiOutputs } from "../../../lib/api.ts";

export type EvidenceLink = ApiOutputs["links"]["list"]["links"][number];
