import type { ApiOutputs } from "../../lib/api.ts";

export type FilingRow = ApiOutputs["filings"]["list"][number];
/** What the page of one filing shows. */
export type FilingDetail = ApiOutputs["filings"]["get"];
export type MayDo = FilingDetail["may"];

export type PartView = FilingDetail["parts"][number];
export type CourseView = PartView["courses"][number];
export type SlotView = CourseView["slots"][number];
export type SlotState = SlotView["state"];
/** One line of 为什么不能提交. */
export type GapLine = FilingDetail["gaps"][number];
export type Coverage = FilingDetail["coverage"];

export type FilingFile = FilingDetail["files"][number];
export type Proposal = NonNullable<FilingFile["proposal"]>;

/** An upload that has not become a file of the draft yet, or was refused. */
export type Arrival = FilingDetail["arrivals"][number];

export type Submission = FilingDetail["submissions"][number];
/** What the review of a submission comes to; `reviews.get` says all of it. */
export type Review = NonNullable<Submission["review"]>;
export type ReviewTimeliness = NonNullable<Review["timeliness"]>;
export type Decision = NonNullable<Submission["decision"]>;
