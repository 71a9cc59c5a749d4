import { ReloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { failureText } from "../lib/api-error.ts";
import { useLanguage } from "../lib/language.ts";
import styles from "./error-state.module.css";

interface ErrorStateProps {
  /** What could not be done, as a short title. */
  readonly what: string;
  readonly failure: unknown;
  readonly onRetry?: () => void;
  /** Where the way out is not to do the same again. */
  readonly retryLabel?: string;
}

/** What failed, why, and what to do about it; with a button where trying again can help. */
export function ErrorState({ what, failure, onRetry, retryLabel }: ErrorStateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={<strong>{what}</strong>}
      description={
        <div className={styles.body}>
          <p>{failureText(failure, language)}</p>
          {onRetry ? (
            <Button icon={<ReloadOutlined />} onClick={onRetry}>
              {retryLabel ?? t("ui.error.retry")}
            </Button>
          ) : null}
        </div>
      }
    />
  );
}
