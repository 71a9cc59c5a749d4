import { type LocalDate, parseLocalDate } from "@goodstanding/domain/kernel/dates";
import {
  type EvidenceLinkId,
  type InstitutionId,
  type PackageBuildId,
  parseId,
  type ReceiptId,
  type ReviewId,
  type UploadId,
} from "@goodstanding/domain/kernel/ids";
import { z } from "zod";

/**
 * A lane is a queue of its own. Reviews take minutes and come in floods at a deadline; archives taken apart and packages
 * put together are waited for on a page; mail waits for its server; ticks take seconds. None of them holds up another.
 */
export const lanes = ["review", "archive", "mail", "tick"] as const;
export type Lane = (typeof lanes)[number];

/**
 * Every job there is. Jobs are ticks and batches: rows say what is to be done, a job only says when to look.
 * Two jobs of one name and id are the same work, so the second collapses while the first waits. While the first runs,
 * `ignore` drops the second and `run-again` keeps one for afterwards, as rows may have come since.
 */
export const jobs = {
  "filing.review": job({
    lane: "review",
    payload: z.object({ reviewId: idText<ReviewId>(), institutionId: idText<InstitutionId>() }),
    id: ({ reviewId }) => reviewId,
    attempts: 5,
    whileActive: "ignore",
  }),
  "archive.extract": job({
    lane: "archive",
    payload: z.object({ uploadId: idText<UploadId>(), institutionId: idText<InstitutionId>() }),
    id: ({ uploadId }) => uploadId,
    attempts: 5,
    whileActive: "ignore",
  }),
  /** Enqueues archives again that nobody takes apart, and clears away uploads that nobody goes on with. */
  "uploads.sweep": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 3,
    whileActive: "run-again",
  }),
  "package.build": job({
    lane: "archive",
    payload: z.object({ packageBuildId: idText<PackageBuildId>(), institutionId: idText<InstitutionId>() }),
    id: ({ packageBuildId }) => packageBuildId,
    attempts: 5,
    whileActive: "ignore",
  }),
  "receipt.write": job({
    lane: "tick",
    payload: z.object({ receiptId: idText<ReceiptId>(), institutionId: idText<InstitutionId>() }),
    id: ({ receiptId }) => receiptId,
    attempts: 5,
    whileActive: "ignore",
  }),
  /** Enqueues packages and receipts again that nobody has made. */
  "packages.recover": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 3,
    whileActive: "run-again",
  }),
  /** `today` is `null` on the schedule: the consumer's own date, since a payload on a schedule never changes. */
  "reminders.sweep": job({
    lane: "tick",
    payload: z.object({ today: dateText().nullable() }),
    id: ({ today }) => today ?? "scheduled",
    attempts: 5,
    whileActive: "run-again",
  }),
  /** Mails that take a return to its college, remind reviewers and answer requests for more time. */
  "appraisals.tell": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 3,
    whileActive: "run-again",
  }),
  /** A share of the mails, so that several workers send at a time and each knows whose turn it is. */
  "mail.drain": job({
    lane: "mail",
    payload: z.object({ shard: z.int().min(0).max(7) }),
    id: ({ shard }) => `shard-${shard}`,
    attempts: 3,
    whileActive: "run-again",
  }),
  /** Wakes whoever sends, for every share of the mails: one schedule instead of eight. */
  "mail.wake": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 3,
    whileActive: "run-again",
  }),
  /** Asks the evidence source about mails of which nobody knows whether they left. */
  "mail.look-up": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 1,
    whileActive: "ignore",
  }),
  /** Reads what mail servers reported since. */
  "bounces.read": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 1,
    whileActive: "ignore",
  }),
  /** Writes today's card for each group of a chat that has something to hear. */
  "cards.write": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 5,
    whileActive: "run-again",
  }),
  /** Messages to groups and browsers; platforms that do not answer hold up no mail. */
  "channels.drain": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 3,
    whileActive: "run-again",
  }),
  /** Enqueues reviews again whose rows nobody has claimed. */
  "reviews.recover": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 3,
    whileActive: "run-again",
  }),
  /** Reads files that have come into drafts, so that a review finds them read. */
  "arrivals.read": job({
    lane: "review",
    payload: z.object({}),
    id: () => "tick",
    attempts: 1,
    whileActive: "ignore",
  }),
  /** Asks for every institution's obligations to be derived anew. */
  "obligations.refresh": job({
    lane: "tick",
    payload: z.object({}),
    id: () => "tick",
    attempts: 5,
    whileActive: "run-again",
  }),
  /** `null`: every link whose turn it is. */
  "links.check": job({
    lane: "tick",
    payload: z.object({
      link: z.object({ institutionId: idText<InstitutionId>(), linkId: idText<EvidenceLinkId>() }).nullable(),
    }),
    id: ({ link }) => link?.linkId ?? "scheduled",
    attempts: 3,
    whileActive: "run-again",
  }),
  "obligations.materialise": job({
    lane: "tick",
    payload: z.object({ institutionId: idText<InstitutionId>() }),
    id: ({ institutionId }) => institutionId,
    attempts: 5,
    whileActive: "run-again",
  }),
} as const;

export type JobName = keyof typeof jobs;
export type Payload<Name extends JobName> = z.output<(typeof jobs)[Name]["payload"]>;

export const jobNames = Object.keys(jobs) as readonly JobName[];
export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);

interface JobDefinition<Schema extends z.ZodObject> {
  readonly lane: Lane;
  /** Unknown fields are refused when a job is put in, and passed over when it is taken out by an older release. */
  readonly payload: Schema;
  /** No ":" and no bare number, which BullMQ refuses. */
  readonly id: (payload: z.output<Schema>) => string;
  readonly attempts: number;
  readonly whileActive: "ignore" | "run-again";
}

function job<Schema extends z.ZodObject>(definition: JobDefinition<Schema>): JobDefinition<Schema> {
  return definition;
}

function idText<Id extends NonNullable<ReturnType<typeof parseId>>>() {
  return z
    .string()
    .refine((text) => parseId(text) !== null, "a lower-case UUID")
    .transform((text) => text as Id);
}

function dateText() {
  return z
    .string()
    .refine((text) => parseLocalDate(text).ok, "a calendar date YYYY-MM-DD")
    .transform((text) => text as LocalDate);
}
