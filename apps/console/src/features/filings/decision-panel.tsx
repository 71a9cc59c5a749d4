import { CheckOutlined, RollbackOutlined } from "@ant-design/icons";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { Alert, Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field } from "../../ui/field.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { SnapshotHash } from "../../ui/snapshot-hash.tsx";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import { ReturnDialog } from "./appraisal/return-dialog.tsx";
import styles from "./decision-panel.module.css";
import type { Submission } from "./filing-views.ts";
import { PlaceLink } from "./place-link.tsx";

interface DecisionPanelProps {
  readonly filingId: string;
  readonly submission: Submission;
  readonly regime: Regime;
  /** Nobody but the reader has handed in a review of it. */
  readonly isOwnAlone: boolean;
  /** The acceptance is on its way. */
  readonly pending: boolean;
  readonly failure: unknown;
  readonly onAccept: (reason: string, aloneBecause: string) => void;
  readonly onReload: () => void;
  readonly onShowFindings: () => void;
}

/**
 * A person accepts or returns exactly what the page shows, which is the frozen submission: the decision names its hash. What
 * goes back goes as one list.
 */
export function DecisionPanel(props: DecisionPanelProps) {
  const { filingId, submission, regime, isOwnAlone, pending, failure, onAccept, onReload, onShowFindings } =
    props;
  const { t } = useTranslation();
  const agencyWord = useAgencyWord();
  const [text, setText] = useState("");
  const [because, setBecause] = useState("");
  const [isReturning, setReturning] = useState(false);
  const { number, snapshotHash, review, unmended } = submission;
  const isReviewed = review !== null && review.state !== "queued" && review.state !== "running";
  const blocked = !isReviewed || pending;
  // What has to be mended first cannot be accepted by anybody.
  const asksWhy = isOwnAlone && !(isReviewed && unmended > 0);
  const isUnexplained = isOwnAlone && because.trim() === "";
  const mayAccept = !blocked && !isUnexplained && unmended === 0;
  return (
    <SectionCard title={t("filings.decision.title", { number })}>
      <div className={styles.panel}>
        <p className={styles.hash}>
          {t("filings.decision.hash")} <SnapshotHash hash={snapshotHash} />{" "}
          <PlaceLink to={{ kind: "files" }}>{t("submissions.seen")}</PlaceLink>
        </p>
        <Field label={t("filings.decision.reason")}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={text}
              autoSize={{ minRows: 2, maxRows: 10 }}
              maxLength={4000}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {asksWhy ? (
          <>
            <Alert
              type="warning"
              showIcon
              title={t("filings.decision.alone")}
              description={t("filings.decision.aloneNote")}
            />
            <Field label={t("filings.decision.aloneBecause")}>
              {(id) => (
                <Input.TextArea
                  id={id}
                  value={because}
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  maxLength={4000}
                  onChange={({ target }) => setBecause(target.value)}
                />
              )}
            </Field>
          </>
        ) : null}
        {isReviewed && unmended > 0 ? (
          <Alert
            type="warning"
            showIcon
            title={t("filings.decision.unmended", { count: unmended })}
            description={
              <>
                <p>{t("filings.decision.unmendedNote")}</p>
                <Button size="small" className={styles.show ?? ""} onClick={onShowFindings}>
                  {t("filings.decision.showFindings")}
                </Button>
              </>
            }
          />
        ) : null}
        {failure === null ? null : (
          <ErrorState
            what={t("filings.decision.notRecorded")}
            failure={failure}
            onRetry={onReload}
            retryLabel={t("ui.error.reload")}
          />
        )}
        <div className={styles.buttons}>
          <Popconfirm
            title={t("filings.decision.acceptSure")}
            description={t("filings.decision.acceptNote", { agency: agencyWord(regime) })}
            okText={t("filings.decision.accept")}
            disabled={!mayAccept}
            onConfirm={() => onAccept(text.trim(), because.trim())}
          >
            <Button type="primary" icon={<CheckOutlined />} disabled={!mayAccept} loading={pending}>
              {t("filings.decision.accept")}
            </Button>
          </Popconfirm>
          <Button danger icon={<RollbackOutlined />} disabled={blocked} onClick={() => setReturning(true)}>
            {t("filings.decision.return")}
          </Button>
          {isReviewed ? null : <span className={styles.note}>{t("filings.decision.reviewFirst")}</span>}
        </div>
      </div>
      {isReturning ? (
        <ReturnDialog
          filingId={filingId}
          level="school"
          submission={submission}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </SectionCard>
  );
}
