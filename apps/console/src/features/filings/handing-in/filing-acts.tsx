import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "../../../lib/use-act.ts";
import { ReturnDialog } from "../appraisal/return-dialog.tsx";
import type { FilingDetail, MayDo } from "../filing-views.ts";
import { isReviewOpen, latestSubmission } from "../is-review-open.ts";
import { ReasonDialog, type ReasonedAct, reasonedActs } from "./reason-dialog.tsx";
import { RegisterDialog } from "./register-dialog.tsx";
import styles from "./submit-panel.module.css";
import { UnlockDialog } from "./unlock-dialog.tsx";

type Opened = ReasonedAct | "returnToProgramme" | "unlock" | "register";

/** What else may be done to a filing, each only for whom and when the server says so. */
export function FilingActs({ detail }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  const { filing, may } = detail;
  const [opened, setOpened] = useState<Opened | null>(null);
  const begin = useAct("filings.beginReview", { done: t("intake.act.beginReview.done") });
  const offered = (["returnToProgramme", ...reasonedActs, "unlock", "register"] as const).filter(
    (act: keyof MayDo & Opened) => may[act],
  );
  const isFiled = filing.status === "filed";
  // What goes back names the snapshot, with all that was found in it.
  const latest = latestSubmission(detail.submissions);
  const isWaiting = may.returnToProgramme && isReviewOpen(detail);
  const close = () => setOpened(null);
  return (
    <div className={styles.acts}>
      {offered.map((act) => (
        <Button key={act} disabled={act === "returnToProgramme" && isWaiting} onClick={() => setOpened(act)}>
          {t(`intake.act.${act === "unlock" && isFiled ? "supplement" : act}.button`)}
        </Button>
      ))}
      {isWaiting ? <span>{t("filings.decision.reviewFirst")}</span> : null}
      {may.beginReview ? (
        <Popconfirm
          title={t("intake.act.beginReview.note")}
          okText={t("intake.act.beginReview.button")}
          onConfirm={() => begin.mutate({ id: filing.id })}
        >
          <Button loading={begin.isPending}>{t("intake.act.beginReview.button")}</Button>
        </Popconfirm>
      ) : null}
      {opened === "unlock" ? (
        <UnlockDialog filingId={filing.id} isFiled={isFiled} onClose={close} />
      ) : opened === "register" ? (
        <RegisterDialog detail={detail} onClose={close} />
      ) : opened === "returnToProgramme" ? (
        latest === null ? null : (
          <ReturnDialog filingId={filing.id} level="college" submission={latest} onClose={close} />
        )
      ) : opened === null ? null : (
        <ReasonDialog filingId={filing.id} act={opened} onClose={close} />
      )}
    </div>
  );
}
