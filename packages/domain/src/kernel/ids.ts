/** Ids are UUIDv7 texts made by the adapter that `main.ts` constructs; a brand keeps one kind from standing in for another. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type InstitutionId = Id<"institution">;
export type UnitId = Id<"unit">;
export type PersonId = Id<"person">;
export type MembershipId = Id<"membership">;
export type ProgrammeId = Id<"programme">;
export type ObligationId = Id<"obligation">;
export type FilingId = Id<"filing">;
export type FilingFileId = Id<"filing-file">;
export type DeclarationId = Id<"declaration">;
export type UploadId = Id<"upload">;
export type CourseId = Id<"course">;
export type CoursePackageId = Id<"course-package">;
export type SubmissionId = Id<"submission">;
export type PackageBuildId = Id<"package-build">;
export type ReceiptId = Id<"receipt">;
export type EvidenceLinkId = Id<"evidence-link">;
export type ReadingRoomId = Id<"reading-room">;
export type ReviewId = Id<"review">;
export type AppraisalId = Id<"appraisal">;
export type AppraisalCommentId = Id<"appraisal-comment">;
export type CommentTemplateId = Id<"comment-template">;
export type ReminderId = Id<"reminder">;
export type ReminderHoldId = Id<"reminder-hold">;
export type MailId = Id<"mail">;
export type DeliveryId = Id<"delivery">;
export type ExtensionRequestId = Id<"extension-request">;
export type BounceId = Id<"bounce">;
export type FactId = Id<"fact">;
export type AdjustmentId = Id<"adjustment">;
export type LetterId = Id<"letter">;
export type SpotCheckId = Id<"spot-check">;
export type RectificationOrderId = Id<"rectification-order">;
export type MockCheckId = Id<"mock-check">;
export type OutsideContactId = Id<"outside-contact">;
export type BriefingId = Id<"briefing">;
export type ChatRobotId = Id<"chat-robot">;
export type PushSubscriptionId = Id<"push-subscription">;
export type ChannelMessageId = Id<"channel-message">;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The one door from text to id: `null` when the text is not a lower-case UUID. */
export const parseId = <T extends Id<string>>(text: string): T | null =>
  uuid.test(text) ? (text as T) : null;
