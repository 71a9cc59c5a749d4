import { CheckOutlined, RollbackOutlined } from "@ant-design/icons";
import { addDays } from "@goodstanding/domain/kernel/dates";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { Button, Input, Popconfirm } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field } from "../../ui/field.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { SnapshotHash } from "../../ui/snapshot-hash.tsx";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import styles from "./decision-panel.module.css";
import type { DecisionKind, Submission } from "./filing-views.ts";
import { PlaceLink } from "./place-link.tsx";
import { reasonFromFindings } from "./reason-from-findings.ts";
import { useReview } from "./review/use-review.ts";

interface DecisionPanelProps {
  readonly submission: Submission;
  readonly regime: Regime;
  /** The decision on its way, `null` while there is none. */
  readonly pending: DecisionKind | null;
  readonly failure: unknown;
  /** `dueAgain`: until when it is to come back; empty when it is accepted. */
  readonly onDecide: (kind: DecisionKind, reason: string, dueAgain: string) => void;
  readonly onReload: () => void;
}

/** A person accepts or returns exactly what the page shows, which is the frozen submission: the decision names its hash. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { submission, regime, pending, failure, onDecide, onReload } = props;
  const { t } = useTranslation();
  const agencyWord = useAgencyWord();
  const language = useLanguage();
  const { today } = useSession();
  const [text, setText] = useState("");
  const [dueAgain, setDueAgain] = useState("");
  const reasonId = useId();
  const { number, snapshotHash, review } = submission;
  const findings = useReview(submission.id, review !== null).data?.findings ?? [];
  const reason = text.trim();
  const isReviewed = review?.state === "finished" || review?.state === "failed";
  const blocked = !isReviewed || pending !== null;
  const hint = isReviewed ? t("filings.decision.reasonNeeded") : t("filings.decision.reviewFirst");
  return (
    <SectionCard title={t("filings.decision.title", { number })}>
      <div className={styles.panel}>
        <p className={styles.hash}>
          {t("filings.decision.hash")} <SnapshotHash hash={snapshotHash} />{" "}
          <PlaceLink to={{ kind: "files" }}>{t("submissions.seen")}</PlaceLink>
        </p>
        <div className={styles.label}>
          <label htmlFor={reasonId}>{t("filings.decision.reason")}</label>
          {findings.length === 0 ? null : (
            <Button type="link" size="small" onClick={() => setText(reasonFromFindings(findings, language))}>
              {t("filings.decision.quote")}
            </Button>
          )}
        </div>
        <Input.TextArea
          id={reasonId}
          value={text}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          placeholder={t("filings.decision.reasonHint")}
          onChange={({ target }) => setText(target.value)}
        />
        <Field label={t("filings.decision.dueAgain")}>
          {(id) => <DateInput id={id} value={dueAgain} min={addDays(today, 1)} onChange={setDueAgain} />}
        </Field>
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
            description={t(`filings.decision.${review?.verdict === "block" ? "acceptBlock" : "acceptNote"}`, {
              agency: agencyWord(regime),
            })}
            okText={t("filings.decision.accept")}
            disabled={blocked}
            onConfirm={() => onDecide("accept", reason, "")}
          >
            <Button type="primary" icon={<CheckOutlined />} disabled={blocked} loading={pending === "accept"}>
              {t("filings.decision.accept")}
            </Button>
          </Popconfirm>
          <Popconfirm
            title={t("filings.decision.returnSure")}
            description={t("filings.decision.returnNote")}
            okText={t("filings.decision.return")}
            okButtonProps={{ danger: true }}
            disabled={blocked || reason === "" || dueAgain === ""}
            onConfirm={() => onDecide("return", reason, dueAgain)}
          >
            <Button
              danger
              icon={<RollbackOutlined />}
              disabled={blocked || reason === "" || dueAgain === ""}
              loading={pending === "return"}
            >
              {t("filings.decision.return")}
            </Button>
          </Popconfirm>
          {isReviewed && reason !== "" && dueAgain !== "" ? null : (
            <span className={styles.note}>{hint}</span>
          )}
        </div>
      </div>
    </SectionCard>
  );
}
