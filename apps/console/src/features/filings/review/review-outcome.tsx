import { RobotOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { ReviewStateTag } from "../../../ui/review-state-tag.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import { VerdictTag } from "../../../ui/verdict-tag.tsx";
import type { Submission } from "../filing-views.ts";
import { latestSubmission } from "../is-review-open.ts";
import { PlaceLink } from "../place-link.tsx";
import { findingGroups } from "./filter-findings.ts";
import styles from "./review-panel.module.css";
import { useGroupCounts } from "./use-group-counts.ts";

/** What the automatic review of the last submission comes to, in one line that leads to its findings. */
export function ReviewOutcome({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { t } = useTranslation();
  const countText = useGroupCounts();
  const latest = latestSubmission(submissions);
  const review = latest?.review ?? null;
  if (latest === null || review === null || latest.withdrawnAt !== null) return null;
  const { state, verdict, counts } = review;
  return (
    <SectionCard
      title={
        <>
          <RobotOutlined aria-hidden /> {t("filings.review.title")}
        </>
      }
      extra={verdict === null ? <ReviewStateTag state={state} /> : <VerdictTag verdict={verdict} />}
    >
      <p className={styles.source}>
        <span>{t("filings.history.number", { number: latest.number })}</span>
        {verdict === null ? null : <span>{countText(counts, findingGroups)}</span>}
        <PlaceLink to={{ kind: "history" }}>{t("findings.toFindings")}</PlaceLink>
      </p>
    </SectionCard>
  );
}
