import type { ApiOutputs } from "../../../lib/api.ts";

/** The automatic review of one submission. */
export type ReviewDetail = ApiOutputs["reviews"]["get"];
export type ReviewFinding = ReviewDetail["findings"][number];
export type FindingWaiver = NonNullable<ReviewFinding["waiver"]>;
export type MendedFinding = ReviewDetail["mended"][number];
/** One that was made of the same submission before. */
export type EarlierReview = ReviewDetail["history"][number];
/** What last year's review of the same duty left open. */
export type OpenFindings = ApiOutputs["reviews"]["openFindings"];
export type OpenFinding = OpenFindings["findings"][number];
