import { localDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, ReviewId } from "@goodstanding/domain/kernel/ids";
import type { Answer } from "../../../ui/api-for-test.tsx";
import type { FindingWaiver, ReviewDetail, ReviewFinding } from "./review-views.ts";

const words = { found: "没有合理性审核记录", expected: "每年一份", fix: "补充后重新提交", clause: "附件1" };

export function findingForTest(change: Partial<ReviewFinding> = {}): ReviewFinding {
  return {
    key: "missing-slot|||slot.zh=考核评价依据合理性审核记录",
    rule: "missing-slot",
    severity: "block",
    file: null,
    place: null,
    page: null,
    preview: null,
    course: null,
    zh: words,
    en: { ...words, found: "No record", expected: "One a year", fix: "Add it" },
    citation: { document: "《工程教育认证状态保持与持续改进工作指南（2025版）》", clause: "附件1" },
    isNew: false,
    waiver: null,
    other: null,
    attainment: null,
    ...change,
  };
}

export const waiverForTest: FindingWaiver = {
  id: "00000000-0000-7000-8000-000000000003", // an id of nobody
  reason: "考核方式已由教务处备案",
  expiresOn: localDate("2026-12-31"),
  at: "2026-10-21T02:00:00.000Z",
  by: { zh: "牵头部门管理员", en: "Quality-office administrator" },
};

/** Finished, with one grave finding, read by somebody who may do nothing about it. */
export function reviewDetailForTest(change: Partial<ReviewDetail> = {}): ReviewDetail {
  return {
    filingId: "00000000-0000-7000-8000-000000000010" as FilingId, // ids of nobody
    id: "00000000-0000-7000-8000-000000000002" as ReviewId,
    number: 1,
    state: "finished",
    progress: null,
    failure: null,
    verdict: "block",
    timeliness: {
      school: { due: localDate("2026-10-31"), status: "late", days: 2 },
      agency: { due: localDate("2026-12-31"), status: "open", days: 59 },
    },
    counts: { block: 1, warn: 0, info: 0, waived: 0 },
    foundBy: 1,
    finishedAt: "2026-11-02T03:00:00.000Z",
    release: "0.1.0",
    packs: ["ceeaa-2025", "imut-2024-23"],
    checks: 12,
    versions: [{ check: "late-school", version: 1 }],
    findings: [findingForTest()],
    mended: [],
    since: null,
    history: [],
    may: { ask: false, cancel: false, waive: false },
    waiverDays: null,
    ...change,
  };
}

/** A server that knows one review, and of an earlier year none. */
export const answerWith =
  (review: ReviewDetail): Answer =>
  (path) =>
    path === "reviews.openFindings" ? { year: 2025, findings: [], mayAnswer: false } : review;
