import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import type { Decision } from "./filing-views.ts";
import styles from "./return-notice.module.css";

interface ReturnNoticeProps {
  readonly status: FilingStatus;
  readonly decision: Decision | null;
}

/** What the school or the college wants changed, above everything else for as long as it is to be changed. */
export function ReturnNotice({ status, decision }: ReturnNoticeProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (status !== "returned" || decision === null || decision.kind === "accept") return null;
  const { kind, reason, dueAgain, decidedBy, decidedAt } = decision;
  return (
    <Alert
      type="warning"
      showIcon
      title={<strong>{t(`filings.returned.${kind === "return" ? "title" : "byCollege"}`)}</strong>}
      description={
        <>
          <p className={styles.reason}>{reason}</p>
          {dueAgain === null ? null : (
            <p>{t("filings.returned.again", { day: format.dayWithWeekday(dueAgain) })}</p>
          )}
          <small>
            {text(decidedBy)} · {format.instant(decidedAt)}
          </small>
        </>
      }
    />
  );
}
