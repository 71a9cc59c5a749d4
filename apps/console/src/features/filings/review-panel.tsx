import { RobotOutlined } from "@ant-design/icons";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { ReviewStateTag } from "../../ui/review-state-tag.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import type { Review, Submission } from "./filing-views.ts";
import { FindingList } from "./finding-list.tsx";
import styles from "./review-panel.module.css";
import { TimelinessFacts } from "./timeliness-facts.tsx";

interface ReviewPanelProps {
  readonly submission: Submission | null;
  readonly regime: Regime;
}

/** What the automatic review says about the latest submission, under its own name and never as a decision. */
export function ReviewPanel({ submission, regime }: ReviewPanelProps) {
  const { t } = useTranslation();
  const review = submission?.review ?? null;
  return (
    <SectionCard
      title={
        <>
          <RobotOutlined aria-hidden /> {t("filings.review.title")}
        </>
      }
      extra={
        review === null ? null : review.verdict === null ? (
          <ReviewStateTag state={review.state} />
        ) : (
          <VerdictTag verdict={review.verdict} />
        )
      }
    >
      {review === null ? (
        <EmptyState>{t("filings.review.none")}</EmptyState>
      ) : (
        <ReviewBody review={review} regime={regime} />
      )}
    </SectionCard>
  );
}

function ReviewBody({ review, regime }: { readonly review: Review; readonly regime: Regime }) {
  const { t } = useTranslation();
  if (review.state === "failed") return <p role="alert">{t("filings.review.failed")}</p>;
  if (review.state !== "finished") {
    return (
      <div aria-live="polite">
        <p>
          {review.progress?.step
            ? t("filings.review.opening", { file: review.progress.step })
            : t(`filings.review.waiting.${review.state}`)}
        </p>
        <ProgressBar percent={review.progress?.percent ?? 0} label={t("filings.review.progress")} />
      </div>
    );
  }
  return (
    <div className={styles.body}>
      <p className={styles.source}>
        <span>{t("filings.review.release", { release: review.release ?? "—" })}</span>
        <span>{t("filings.review.packs", { packs: (review.packs ?? []).join(" · ") })}</span>
        <span>{t("filings.review.checks", { count: review.checks ?? 0 })}</span>
      </p>
      {review.timeliness === null ? null : <TimelinessFacts timeliness={review.timeliness} regime={regime} />}
      <FindingList findings={review.findings} />
      <p className={styles.source}>{t("filings.review.suggestion")}</p>
    </div>
  );
}
