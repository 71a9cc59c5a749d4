import type { ApiOutputs } from "../../../lib/api.ts";

/** One submission as it was frozen. */
export type SubmissionDetail = ApiOutputs["submissions"]["get"];
export type FrozenPart = SubmissionDetail["parts"][number];
export type FrozenCourse = FrozenPart["courses"][number];
export type FrozenSlot = FrozenPart["slots"][number];
export type FrozenFile = FrozenSlot["files"][number];
export type SignedDeclaration = FrozenSlot["declarations"][number];
