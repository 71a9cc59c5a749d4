import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import type { Review, Submission } from "./filing-views.ts";

export function reviewForTest(change: Partial<Review> = {}): Review {
  return {
    id: "00000000-0000-7000-8000-000000000002" as ReviewId, // an id of nobody
    number: 1,
    state: "finished",
    release: "0.1.0",
    packs: ["ceeaa-2025", "imut-2024-23"],
    checks: 12,
    verdict: "block",
    timeliness: {
      school: { due: localDate("2026-10-31"), status: "late", days: 2 },
      agency: { due: localDate("2026-12-31"), status: "open", days: 59 },
    },
    counts: { block: 1, warn: 0, info: 0, waived: 0 },
    ...change,
  };
}

export function submissionForTest(change: Partial<Submission> = {}): Submission {
  return {
    id: "00000000-0000-7000-8000-000000000001" as SubmissionId, // an id of nobody
    number: 1,
    snapshotHash: "ab".repeat(32),
    submittedAt: "2026-11-02T02:00:00.000Z",
    fileCount: 7,
    totalSize: 1024,
    ignoredCount: 3,
    review: reviewForTest(),
    unmended: 1,
    decision: null,
    sentToSchoolAt: null,
    reviewBegunAt: null,
    withdrawnAt: null,
    receipt: null,
    package: null,
    ...change,
  };
}
