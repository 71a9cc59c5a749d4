import { CopyOutlined, PrinterOutlined, ReloadOutlined } from "@ant-design/icons";
import { Button, Popconfirm } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useCopy } from "../../../lib/use-copy.ts";
import { findingsAsText } from "./findings-as-text.ts";
import { PrintedFindings } from "./printed-findings.tsx";
import styles from "./review-panel.module.css";
import type { ReviewDetail } from "./review-views.ts";

interface ReviewActsProps {
  readonly review: ReviewDetail;
  readonly submissionId: string;
  readonly subject: string;
}

/** The one list in one click, and the review once more. */
export function ReviewActs({ review, submissionId, subject }: ReviewActsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const copy = useCopy();
  const [isPrinting, setPrinting] = useState(false);
  const endPrinting = useCallback(() => setPrinting(false), []);
  const ask = useAct("reviews.ask", { done: t("findings.again.done") });
  const { findings, may } = review;
  const hasList = findings.some(({ waiver }) => waiver === null);
  if (!hasList && !may.ask) return null;
  return (
    <div className={styles.acts}>
      {hasList ? (
        <>
          <Button
            size="small"
            icon={<CopyOutlined />}
            onClick={() => void copy(findingsAsText(findings, language))}
          >
            {t("findings.copy")}
          </Button>
          <Button size="small" icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
            {t("findings.print")}
          </Button>
        </>
      ) : null}
      {may.ask ? (
        <Popconfirm
          title={t("findings.again.sure")}
          description={t("findings.again.note")}
          okText={t("findings.again.button")}
          onConfirm={() => ask.mutate({ submissionId })}
        >
          <Button size="small" icon={<ReloadOutlined />} loading={ask.isPending}>
            {t("findings.again.button")}
          </Button>
        </Popconfirm>
      ) : null}
      {isPrinting ? <PrintedFindings review={review} subject={subject} onPrinted={endPrinting} /> : null}
    </div>
  );
}
