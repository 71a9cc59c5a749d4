import { CheckOutlined } from "@ant-design/icons";
import { Button, Input, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { readApiError } from "../../../lib/api-error.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Field } from "../../../ui/field.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import styles from "./change-card.module.css";

const longestReason = 500;

interface ApplyPanelProps {
  readonly because: string;
  /** Absent where the reason was asked for in the form already. */
  readonly onBecause?: ((because: string) => void) | undefined;
  readonly failure: unknown;
  readonly pending: boolean;
  readonly onApply: () => void;
  readonly onPreviewAgain: () => void;
}

/** Says why and applies what the preview above shows; a preview that is out of date is made again first. */
export function ApplyPanel(panel: ApplyPanelProps) {
  const { because, onBecause, failure, pending, onApply, onPreviewAgain } = panel;
  const { t } = useTranslation();
  const isStale = failure !== null && readApiError(failure).code === "policy.preview-stale";
  const lacksReason = because.trim() === "";
  const blocked = lacksReason || isStale || pending;
  return (
    <SectionCard title={t("policyChange.apply.title")}>
      <div className={styles.form}>
        {onBecause === undefined ? (
          <p>{t("policyChange.apply.given", { because })}</p>
        ) : (
          <Field label={t("policyChange.apply.reason")} hint={t("policyChange.apply.reasonHint")}>
            {(id) => (
              <Input.TextArea
                id={id}
                value={because}
                required
                maxLength={longestReason}
                autoSize={{ minRows: 2, maxRows: 6 }}
                onChange={({ target }) => onBecause(target.value)}
              />
            )}
          </Field>
        )}
        {failure === null ? null : (
          <ErrorState
            what={t("policyChange.apply.failed")}
            failure={failure}
            {...(isStale ? { onRetry: onPreviewAgain, retryLabel: t("policyChange.preview.again") } : {})}
          />
        )}
        <div className={styles.buttons}>
          <Popconfirm
            title={t("policyChange.apply.sure")}
            description={t("policyChange.apply.note")}
            okText={t("policyChange.apply.button")}
            disabled={blocked}
            onConfirm={onApply}
          >
            <Button type="primary" icon={<CheckOutlined />} disabled={blocked} loading={pending}>
              {t("policyChange.apply.button")}
            </Button>
          </Popconfirm>
          {lacksReason ? <span className={styles.note}>{t("policyChange.apply.reasonNeeded")}</span> : null}
        </div>
      </div>
    </SectionCard>
  );
}
