import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import {
  appraisalLevelNames,
  appraisalStateNames,
  recommendationNames,
} from "@goodstanding/domain/appraisal/appraisal";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalComparison } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import styles from "./comparison-card.module.css";
import { ComparisonTable } from "./comparison-table.tsx";
import { OpenReviewsDialog } from "./open-reviews-dialog.tsx";

interface ComparisonCardProps {
  readonly detail: Pick<FilingDetail, "filing" | "obligation">;
  readonly level: AppraisalLevel;
}

/** What each reviewer of the latest submission found, for who decides; closed until all are in. */
export function ComparisonCard({ detail: { filing, obligation }, level }: ComparisonCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const trpc = useTRPC();
  const [isOpening, setOpening] = useState(false);
  const comparison = useQuery(trpc.appraisals.comparison.queryOptions({ filingId: filing.id, level }));
  return (
    <SectionCard
      title={`${t("appraisals.comparison.title")} · ${text(appraisalLevelNames[level])}`}
      extra={
        <Button size="small" onClick={() => setOpening(true)}>
          {t("appraisals.open.button")}
        </Button>
      }
    >
      <Loaded query={comparison} what={t("appraisals.comparison.title")}>
        {(compared) => <Compared comparison={compared} />}
      </Loaded>
      {isOpening ? (
        <OpenReviewsDialog
          filingId={filing.id}
          agencyDue={obligation.agencyDue}
          level={level}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </SectionCard>
  );
}

export function Compared({ comparison }: { readonly comparison: AppraisalComparison }) {
  const { t } = useTranslation();
  const { reviewers, stillOpen } = comparison;
  if (reviewers.length === 0)
    return (
      <>
        <p>{t("appraisals.comparison.none")}</p>
        <p className={styles.note}>{t("appraisals.comparison.noneNote")}</p>
      </>
    );
  return (
    <div className={styles.body}>
      <ul className={styles.reviewers}>
        {reviewers.map((each) => (
          <ReviewerLine key={each.id} reviewer={each} />
        ))}
      </ul>
      {stillOpen > 0 ? (
        <Alert type="info" showIcon title={t("appraisals.comparison.still", { count: stillOpen })} />
      ) : (
        <ComparisonTable comparison={comparison} />
      )}
    </div>
  );
}

interface ReviewerLineProps {
  readonly reviewer: AppraisalComparison["reviewers"][number];
}

function ReviewerLine({ reviewer: { reviewer, state, submittedAt, opinion } }: ReviewerLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const recommendation = opinion?.recommendation ?? null;
  return (
    <li>
      <p className={styles.line}>
        <strong>{reviewer === null ? t("appraisals.nobody") : text(reviewer.name)}</strong>
        <span>{text(appraisalStateNames[state])}</span>
        {submittedAt === null ? null : <small>{format.instant(submittedAt)}</small>}
        {recommendation === null ? null : <span>{text(recommendationNames[recommendation])}</span>}
      </p>
      {opinion === null ? null : (
        <p className={styles.opinion}>{opinion.text || t("appraisals.comparison.noOpinion")}</p>
      )}
    </li>
  );
}
