import { CheckCircleOutlined, RollbackOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../lib/format.ts";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { ReviewStateTag } from "../../ui/review-state-tag.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { SnapshotHash } from "../../ui/snapshot-hash.tsx";
import { type Look, StatusTag } from "../../ui/status-tag.tsx";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import type { Decision, Review, Submission } from "./filing-views.ts";
import { ReceiptLine } from "./package/receipt-line.tsx";
import styles from "./submission-history.module.css";

interface SubmissionHistoryProps {
  readonly filingId: string;
  readonly submissions: readonly Submission[];
  /** Each line opens its version; not on the page of that version itself. */
  readonly isLinked?: boolean;
}

/** Every submission, latest first, with what was found and what was decided on exactly those files. */
export function SubmissionHistory({ filingId, submissions, isLinked = true }: SubmissionHistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const latestFirst = [...submissions].sort((a, b) => b.number - a.number);
  return (
    <SectionCard title={t("filings.history.title")} flush>
      <ol>
        {latestFirst.map(
          ({
            id,
            number,
            submittedAt,
            snapshotHash,
            fileCount,
            totalSize,
            ignoredCount,
            review,
            decision,
            receipt,
            sentToSchoolAt,
            withdrawnAt,
          }) => (
            <li key={id} className={styles.entry}>
              <p className={styles.head}>
                <strong>
                  {isLinked ? (
                    <Link
                      to="/filings/$filingId/submissions/$number"
                      params={{ filingId, number: `${number}` }}
                    >
                      {t("filings.history.number", { number })}
                    </Link>
                  ) : (
                    t("filings.history.number", { number })
                  )}
                </strong>
                <time dateTime={submittedAt}>{format.instant(submittedAt)}</time>
                {review === null ? null : <Outcome review={review} />}
                {withdrawnAt === null ? null : (
                  <StatusTag look={looks.withdrawn}>{t("filings.history.withdrawn")}</StatusTag>
                )}
              </p>
              <p className={styles.facts}>
                <span>{t("filings.checklist.files", { count: fileCount })}</span>
                <span>{formatBytes(totalSize)}</span>
                {ignoredCount === 0 ? null : (
                  <span>{t("filings.history.ignored", { count: ignoredCount })}</span>
                )}
                <SnapshotHash hash={snapshotHash} />
              </p>
              {sentToSchoolAt === null ? null : (
                <p className={styles.facts}>
                  {t("filings.history.sent", { at: format.instant(sentToSchoolAt) })}
                </p>
              )}
              {receipt === null ? null : <ReceiptLine submissionId={id} receipt={receipt} />}
              {decision === null ? null : <DecisionNote decision={decision} />}
            </li>
          ),
        )}
      </ol>
    </SectionCard>
  );
}

function Outcome({ review: { verdict, state } }: { readonly review: Review }) {
  return verdict === null ? <ReviewStateTag state={state} /> : <VerdictTag verdict={verdict} />;
}

function DecisionNote({
  decision: { kind, reason, aloneBecause, decidedBy, decidedAt },
}: {
  readonly decision: Decision;
}) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <div className={styles.decision}>
      <p className={styles.head}>
        <StatusTag look={looks[kind]}>{t(`filings.history.${kind}`)}</StatusTag>
        <span>{text(decidedBy)}</span>
        <time dateTime={decidedAt}>{format.instant(decidedAt)}</time>
      </p>
      {reason === null ? null : <p className={styles.reason}>{reason}</p>}
      {aloneBecause === null ? null : (
        <p className={styles.reason}>{t("filings.history.alone", { reason: aloneBecause })}</p>
      )}
    </div>
  );
}

const looks: Record<Decision["kind"] | "withdrawn", Look> = {
  withdrawn: { tone: "neutral", icon: RollbackOutlined },
  accept: { tone: "success", icon: CheckCircleOutlined },
  return: { tone: "warning", icon: RollbackOutlined },
  "return-to-programme": { tone: "warning", icon: RollbackOutlined },
};
