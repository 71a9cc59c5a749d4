import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** People's review of it, and what was returned. */
export function appraisalRows(
  { newId, at, sha256, own }: RowContext,
  {
    decision,
    filing,
    mail,
    person,
    submission,
    unit,
  }: Pick<Rows, "decision" | "filing" | "mail" | "person" | "submission" | "unit">,
) {
  const appraisal: Rows["appraisal"] = {
    ...own,
    id: newId(),
    submissionId: submission.id,
    level: "school",
    round: 1,
    state: "assigned",
    reviewerId: person.id,
    due: localDate("2026-12-10"),
    requiredItems: ["documents//syllabus"],
    openedBy: person.id,
    openedAt: at,
    opinion: "",
  };
  return {
    expert: {
      ...own,
      personId: person.id,
      expertise: ["0802"],
      mostAtOnce: 3,
      mostPerYear: null,
      remark: null,
      changedBy: person.id,
      changedAt: at,
    },
    expertAvoidance: {
      ...own,
      personId: person.id,
      unitId: unit.id,
    },
    appraisal,
    appraisalMark: {
      ...own,
      appraisalId: appraisal.id,
      item: "documents//syllabus",
      result: "warn",
      isCarried: false,
      markedAt: at,
    },
    appraisalComment: {
      ...own,
      id: newId(),
      appraisalId: appraisal.id,
      item: "documents//syllabus",
      file: null,
      place: null,
      text: "请补充修订说明",
      isCarried: false,
      writtenAt: at,
    },
    appraisalStance: {
      ...own,
      appraisalId: appraisal.id,
      key: "late-school||",
      stance: "adopted",
      reason: null,
      takenAt: at,
    },
    viewedFile: {
      ...own,
      filingId: filing.id,
      personId: person.id,
      sha256,
      viewedAt: at,
    },
    commentTemplate: {
      ...own,
      id: newId(),
      text: "请补充修订说明",
      writtenBy: person.id,
      writtenAt: at,
    },
    returnList: {
      ...own,
      decisionId: decision.id,
      mailId: null,
    },
    returnLine: {
      ...own,
      decisionId: decision.id,
      position: 1,
      item: null,
      placeName: "制度文件",
      file: null,
      place: null,
      result: "warn",
      text: "请补充修订说明",
      origin: "people",
    },
    appraisalReminder: {
      ...own,
      appraisalId: appraisal.id,
      personId: person.id,
      due: localDate("2026-12-10"),
      step: "d3",
      mailId: mail.id,
    },
  } satisfies Partial<Rows>;
}
