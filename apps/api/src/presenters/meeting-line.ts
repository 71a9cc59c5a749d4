import type { AppraisalView } from "@goodstanding/database/queries/appraisal";
import type { MeetingLine } from "@goodstanding/documents/forms/meeting-workbook";
import {
  type AppraisalLevel,
  isOpenAppraisal,
  recommendationNames,
  recommendations,
} from "@goodstanding/domain/appraisal/appraisal";
import { filingStatusNames } from "@goodstanding/domain/filings/filing-status";
import { levelStatusNames } from "@goodstanding/domain/obligations/standing";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { verdictNames } from "@goodstanding/domain/review/severity";
import type { FilingListRow } from "./filing-row.ts";
import type { submissionCard } from "./submission-card.ts";

interface MeetingParts {
  readonly row: FilingListRow;
  /** How many were handed in and not withdrawn. */
  readonly submissions: number;
  readonly latest: ReturnType<typeof submissionCard> | undefined;
  /** Of the latest submission. */
  readonly appraisals: readonly AppraisalView[];
}

/** A filing in one line, in Chinese, since the meeting's papers are. */
export function meetingLine({ row, submissions, latest, appraisals }: MeetingParts): MeetingLine {
  const { standing, programme } = row;
  const review = latest?.review ?? null;
  const counts = review?.verdict === null ? null : review?.counts;
  const inForce = appraisals.filter(({ state }) => state !== "lapsed");
  return {
    college: row.college.name.zh,
    ...{ programme: programme.name, code: programme.code ?? "" },
    ...{ regime: regimeNames[row.regime].zh, rule: ruleNames[row.rule].zh },
    status: filingStatusNames[row.status].zh,
    schoolDue: standing.school.due ?? "",
    handedIn: row.firstSubmission?.on ?? "",
    schoolStanding: levelStatusNames.school[standing.school.status].zh,
    agencyDue: standing.agency.due ?? "",
    agencyStanding: levelStatusNames.agency[standing.agency.status].zh,
    receipt: row.receiptNumber ?? "",
    submissions,
    verdict: review?.verdict ? verdictNames[review.verdict].zh : "",
    block: counts?.block ?? null,
    warn: counts?.warn ?? null,
    info: counts?.info ?? null,
    waived: counts?.waived ?? null,
    collegeReview: levelResult(inForce, "college"),
    schoolReview: levelResult(inForce, "school"),
    opinions: closedOpinions(inForce).join("；"),
    decision: latest?.decision?.reason ?? "",
  };
}

/** What the reviewers of a level advise; before all are in, how many are, and nothing of what they say. */
function levelResult(appraisals: readonly AppraisalView[], level: AppraisalLevel): string {
  const own = appraisals.filter((each) => each.level === level);
  const submitted = own.filter(({ state }) => state === "submitted").length;
  if (submitted < own.length) return `审核中（${submitted}/${own.length}已提交）`;
  return recommendations
    .flatMap((recommendation) => {
      const count = own.filter((each) => each.recommendation === recommendation).length;
      return count === 0 ? [] : [`${recommendationNames[recommendation].zh}${count}`];
    })
    .join("、");
}

/** Of the levels whose reviews are all in. */
function closedOpinions(appraisals: readonly AppraisalView[]): readonly string[] {
  const open = new Set(appraisals.filter(({ state }) => isOpenAppraisal(state)).map(({ level }) => level));
  return appraisals
    .filter(({ level, opinion }) => !open.has(level) && opinion.trim() !== "")
    .map(({ opinion }) => opinion.trim());
}
