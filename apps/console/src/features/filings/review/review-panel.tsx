import { RobotOutlined } from "@ant-design/icons";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ReviewStateTag } from "../../../ui/review-state-tag.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import type { Submission } from "../filing-views.ts";
import { TimelinessFacts } from "../timeliness-facts.tsx";
import { AttainmentTable } from "./attainment-table.tsx";
import { EarlierReviews } from "./earlier-reviews.tsx";
import { FindingList } from "./finding-list.tsx";
import { MendedFindings } from "./mended-findings.tsx";
import { ReviewActs } from "./review-acts.tsx";
import styles from "./review-panel.module.css";
import { ReviewProgress } from "./review-progress.tsx";
import { ReviewSource } from "./review-source.tsx";
import type { ReviewDetail } from "./review-views.ts";
import { useReview } from "./use-review.ts";

interface ReviewPanelProps {
  readonly submission: Pick<Submission, "id" | "review"> | null;
  readonly regime: Regime;
  /** Whose filing is reviewed, for the printed list. */
  readonly subject: string;
}

/** What the automatic review says about a submission, under its own name and never as a decision. */
export function ReviewPanel({ submission, regime, subject }: ReviewPanelProps) {
  const { t } = useTranslation();
  const isReviewed = submission !== null && submission.review !== null;
  const review = useReview(submission?.id ?? "", isReviewed);
  return (
    <SectionCard
      title={
        <>
          <RobotOutlined aria-hidden /> {t("filings.review.title")}
        </>
      }
      extra={review.data === undefined ? null : <Outcome review={review.data} />}
    >
      {submission === null || !isReviewed ? (
        <EmptyState>{t("filings.review.none")}</EmptyState>
      ) : (
        <Loaded query={review} what={t("filings.review.title")}>
          {(detail) => (
            <ReviewBody review={detail} submissionId={submission.id} regime={regime} subject={subject} />
          )}
        </Loaded>
      )}
    </SectionCard>
  );
}

function Outcome({ review: { state, verdict } }: { readonly review: ReviewDetail }) {
  return state !== "finished" || verdict === null ? (
    <ReviewStateTag state={state} />
  ) : (
    <VerdictTag verdict={verdict} />
  );
}

interface ReviewBodyProps {
  readonly review: ReviewDetail;
  readonly submissionId: string;
  readonly regime: Regime;
  readonly subject: string;
}

function ReviewBody({ review, submissionId, regime, subject }: ReviewBodyProps) {
  const { t } = useTranslation();
  const { state, number, foundBy, timeliness, verdict, failure } = review;
  return (
    <div className={styles.body}>
      {review.progress === null ? null : (
        <ReviewProgress progress={review.progress} reviewId={review.id} mayCancel={review.may.cancel} />
      )}
      {state === "failed" ? (
        <div role="alert">
          <p>{t("filings.review.failed")}</p>
          {failure === null ? null : (
            <p className={styles.source}>{t("filings.review.failure", { failure })}</p>
          )}
        </div>
      ) : null}
      {state === "cancelled" ? <p role="status">{t("findings.cancelled")}</p> : null}
      <ReviewActs review={review} submissionId={submissionId} subject={subject} />
      {foundBy === null ? null : (
        <>
          {foundBy === number || verdict === null ? null : (
            <p className={styles.source}>
              <span>{t("findings.ofEarlier", { number: foundBy })}</span>
              <VerdictTag verdict={verdict} />
            </p>
          )}
          <ReviewSource review={review} />
          {timeliness === null ? null : <TimelinessFacts timeliness={timeliness} regime={regime} />}
          <AttainmentTable findings={review.findings} />
          <FindingList review={review} submissionId={submissionId} />
          <MendedFindings review={review} />
          <p className={styles.source}>{t("filings.review.suggestion")}</p>
        </>
      )}
      <EarlierReviews history={review.history} />
    </div>
  );
}
