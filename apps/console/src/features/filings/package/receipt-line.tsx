import { FilePdfOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/use-format.ts";
import styles from "./package-card.module.css";
import type { ReceiptView } from "./package-views.ts";

interface ReceiptLineProps {
  readonly submissionId: string;
  readonly receipt: ReceiptView;
}

/** 回执: number and moment, with its document as soon as that is written. */
export function ReceiptLine({ submissionId, receipt: { number, issuedAt, isWritten } }: ReceiptLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={styles.facts}>
      <span>{t("packages.receipt.number", { number })}</span>
      <time dateTime={issuedAt}>{format.instant(issuedAt)}</time>
      {isWritten ? (
        <a href={`/api/submissions/${submissionId}/receipt`} download>
          <FilePdfOutlined aria-hidden /> {t("packages.receipt.download")}
        </a>
      ) : (
        <span role="status">{t("packages.receipt.writing")}</span>
      )}
    </p>
  );
}
