import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** The automatic review of it, and what people do with its findings. */
export function reviewRows(
  { newId, at, sha256, citation, own }: RowContext,
  { filing, person, submission }: Pick<Rows, "filing" | "person" | "submission">,
) {
  const review: Rows["review"] = {
    ...own,
    id: newId(),
    submissionId: submission.id,
    number: 1,
    state: "queued",
    queuedAt: at,
    checkVersions: { "missing-slot": 1 },
  };
  return {
    review,
    finding: {
      ...own,
      reviewId: review.id,
      position: 1,
      rule: "empty-file",
      severity: "block",
      file: "培养方案/培养方案.pdf",
      key: "empty-file||",
      citation,
      params: { some_key: "kept", camelKey: 1 },
    },
    documentReading: {
      ...own,
      // Before the first that the database gives.
      id: 0,
      sha256,
      format: "pdf",
      version: 1,
      condition: { kind: "readable" },
      reading: null,
      readAt: at,
    },
    readingBand: {
      ...own,
      band: -7,
      readingId: 0,
    },
    findingWaiver: {
      ...own,
      id: newId(),
      filingId: filing.id,
      key: "empty-file||",
      rule: "empty-file",
      file: "培养方案/培养方案.pdf",
      reason: "另有纸质材料",
      expiresOn: localDate("2026-12-31"),
      waivedBy: person.id,
      waivedAt: at,
    },
    findingAnswer: {
      ...own,
      filingId: filing.id,
      key: "empty-file||",
      answer: "已补齐",
      answeredBy: person.id,
      answeredAt: at,
    },
  } satisfies Partial<Rows>;
}
