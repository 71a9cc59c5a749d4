import { StopOutlined } from "@ant-design/icons";
import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "../../../lib/use-act.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import styles from "./review-panel.module.css";
import type { ReviewDetail } from "./review-views.ts";

type Progress = NonNullable<ReviewDetail["progress"]>;

interface ReviewProgressProps {
  readonly progress: Progress;
  readonly reviewId: string;
  readonly mayCancel: boolean;
}

/** What the machine is at, in which file and how far; whoever may ends it. */
export function ReviewProgress({ progress, reviewId, mayCancel }: ReviewProgressProps) {
  const { t } = useTranslation();
  const step = useStepText();
  const cancel = useAct("reviews.cancel", { done: t("findings.cancel.done") });
  return (
    <div className={styles.progress} aria-live="polite">
      <p className={styles.step}>{step(progress)}</p>
      <ProgressBar
        percent={progress.state === "queued" ? 0 : progress.percent}
        label={t("filings.review.progress")}
      />
      {mayCancel ? (
        <Popconfirm
          title={t("findings.cancel.sure")}
          description={t("findings.cancel.note")}
          okText={t("findings.cancel.button")}
          onConfirm={() => cancel.mutate({ reviewId })}
        >
          <Button size="small" icon={<StopOutlined />} loading={cancel.isPending}>
            {t("findings.cancel.button")}
          </Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}

function useStepText(): (progress: Progress) => string {
  const { t } = useTranslation();
  return (progress) => {
    if (progress.state === "queued")
      return progress.ahead === 0
        ? t("filings.review.waiting.queued")
        : t("findings.ahead", { count: progress.ahead });
    const { phase, file } = progress;
    if (phase === "comparing") return t("findings.comparing");
    return file === null ? t("filings.review.waiting.running") : t("filings.review.opening", { file });
  };
}
