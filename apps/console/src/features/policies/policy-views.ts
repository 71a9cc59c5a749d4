import type { ApiInputs, ApiOutputs } from "../../lib/api.ts";

export type InForce = ApiOutputs["policies"]["inForce"];
export type RegimeInForce = InForce["regimes"][number];
export type RuleInForce = RegimeInForce["rules"][number];
export type ParameterRow = InForce["parameters"][number];
export type LadderRow = InForce["ladders"][number];
export type PolicyVersion = InForce["history"][number];
export type PackCard = ApiOutputs["policies"]["packs"][number];
/** A document as every list of them has it. */
export type DocumentCard = RegimeInForce["documents"][number];
export type PolicyPreview = ApiOutputs["policies"]["preview"];
export type PreviewItem = PolicyPreview["items"][number];
export type PreviewReminder = PolicyPreview["reminders"]["added"][number];
export type PreviewDates = NonNullable<PreviewItem["before"]>;
export type PackDetail = ApiOutputs["policies"]["get"];
export type PackSectionView = PackDetail["readable"]["sections"][number];
export type PackRow = PackSectionView["rows"][number];
export type PackDiff = ApiOutputs["policies"]["diff"];
export type PackChange = PackDiff["changes"][number];
/** A change as it is sent. */
export type ChangeDraft = ApiInputs["policies"]["preview"]["change"];
