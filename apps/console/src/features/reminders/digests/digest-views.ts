import type { ApiOutputs } from "../../../lib/api.ts";

export type ComingDigest = ApiOutputs["digests"]["coming"]["digests"][number];
export type ReleasedBriefing = ApiOutputs["digests"]["briefings"]["released"][number];
export type BriefingDraft = NonNullable<ApiOutputs["digests"]["draft"]>;
