import { localDate } from "@goodstanding/domain/kernel/dates";
import type {
  InstitutionId,
  PackageBuildId,
  ReceiptId,
  ReviewId,
  UploadId,
} from "@goodstanding/domain/kernel/ids";
import { describe, expect, it } from "vitest";
import { jobKey, jobOptions } from "./job-options.ts";
import { jobNames, type Payload } from "./jobs.ts";
import type { JobHandlers } from "./queue.ts";

const institutionId = "0199f2a0-0000-7000-8000-000000000001" as InstitutionId;
const reviewId = "0199f2a0-0000-7000-8000-000000000002" as ReviewId;
const packageBuildId = "0199f2a0-0000-7000-8000-000000000003" as PackageBuildId;
const receiptId = "0199f2a0-0000-7000-8000-000000000004" as ReceiptId;
const uploadId = "0199f2a0-0000-7000-8000-000000000003" as UploadId;
const samples: { readonly [Name in (typeof jobNames)[number]]: Payload<Name> } = {
  "archive.extract": { uploadId, institutionId },
  "uploads.sweep": {},
  "appraisals.tell": {},
  "arrivals.read": {},
  "filing.review": { reviewId, institutionId },
  "package.build": { packageBuildId, institutionId },
  "receipt.write": { receiptId, institutionId },
  "packages.recover": {},
  "reminders.sweep": { today: localDate("2026-10-21") },
  "links.check": { link: null },
  "mail.drain": { shard: 0 },
  "mail.look-up": {},
  "mail.wake": {},
  "bounces.read": {},
  "cards.write": {},
  "channels.drain": {},
  "reviews.recover": {},
  "obligations.refresh": {},
  "obligations.materialise": { institutionId },
};

describe("the table of jobs", () => {
  it("gives one payload one key, and no two jobs the same", () => {
    const keys = jobNames.map((name) => jobKey(name, samples[name]));
    expect(keys).toEqual(jobNames.map((name) => jobKey(name, { ...samples[name] })));
    expect(new Set(keys).size).toBe(jobNames.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][^:]*$/);
  });

  it("never leaves a job's id to the engine", () => {
    const [first, second] = [jobOptions("mail.drain", { shard: 0 }), jobOptions("mail.drain", { shard: 0 })];
    expect(first.jobId).toBeTruthy();
    expect(second.jobId).not.toBe(first.jobId);
    expect(second.deduplication).toEqual(first.deduplication);
  });

  it("does not compile with a handler missing or a payload of another job", () => {
    const run = async () => undefined;
    // @ts-expect-error: the drain has no handler
    const handlers: JobHandlers = {
      "archive.extract": run,
      "uploads.sweep": run,
      "appraisals.tell": run,
      "mail.look-up": run,
      "mail.wake": run,
      "bounces.read": run,
      "cards.write": run,
      "channels.drain": run,
      "arrivals.read": run,
      "filing.review": run,
      "links.check": run,
      "reminders.sweep": run,
      "reviews.recover": run,
      "obligations.refresh": run,
      "obligations.materialise": run,
      "package.build": run,
      "receipt.write": run,
      "packages.recover": run,
    };
    // @ts-expect-error: a review is not named by a date
    jobKey("filing.review", samples["reminders.sweep"]);
    expect(Object.keys(handlers).length).toBe(jobNames.length - 1);
  });
});
