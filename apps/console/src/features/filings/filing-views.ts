import type { ApiOutputs } from "../../lib/api.ts";

export type FilingRow = ApiOutputs["filings"]["list"][number];
export type FilingDetail = ApiOutputs["filings"]["get"];
export type FilingFile = FilingDetail["files"][number];
export type EvidenceClass = FilingDetail["progress"]["classes"][number];
export type Submission = FilingDetail["submissions"][number];
export type Review = NonNullable<Submission["review"]>;
export type ReviewFinding = Review["findings"][number];
export type ReviewTimeliness = NonNullable<Review["timeliness"]>;
export type Decision = NonNullable<Submission["decision"]>;
export type DecisionKind = Decision["kind"];
