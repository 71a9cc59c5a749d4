import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useScrollOnChange } from "../../lib/use-scroll-on-change.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { EvidenceChecklist } from "./evidence-checklist.tsx";
import { FileList } from "./file-list.tsx";
import { FilingHeader } from "./filing-header.tsx";
import styles from "./filing-view.module.css";
import type { FilingDetail } from "./filing-views.ts";
import { latestSubmission } from "./is-review-open.ts";
import { ReturnNotice } from "./return-notice.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { SubmissionHistory } from "./submission-history.tsx";
import { submitObstacles } from "./submit-obstacles.ts";
import { SubmitPanel } from "./submit-panel.tsx";
import { DemoPackages } from "./upload/demo-packages.tsx";
import { DropZone } from "./upload/drop-zone.tsx";
import { LeaveGuard } from "./upload/leave-guard.tsx";
import { UploadList } from "./upload/upload-list.tsx";
import { useUploadQueue } from "./upload/use-upload-queue.ts";
import { useFilingActions } from "./use-filing-actions.ts";

/** Left what the college brings together, right what the review found and what the office decided. */
export function FilingView({ detail }: { readonly detail: FilingDetail }) {
  const { filing, files, progress, submissions, may } = detail;
  const { t } = useTranslation();
  const session = useSession();
  const actions = useFilingActions(filing);
  const { queue, items, active: uploading } = useUploadQueue(filing.id, actions.refresh);
  const latest = latestSubmission(submissions);
  const reviewCard = useScrollOnChange<HTMLDivElement>(session.may.upload ? (latest?.id ?? null) : null);
  return (
    <>
      <LeaveGuard active={uploading > 0} />
      <FilingHeader detail={detail} />
      <div className={styles.columns} data-deciding={may.decide}>
        <div className={styles.column}>
          <ReturnNotice status={filing.status} decision={latest?.decision ?? null} />
          {latest === null || !may.decide ? null : (
            <DecisionPanel
              key={latest.id}
              submission={latest}
              regime={filing.regime}
              pending={actions.deciding}
              failure={actions.decisionFailure}
              onDecide={(kind, reason) => actions.decide(latest, kind, reason)}
              onReload={actions.reloadDecision}
            />
          )}
          <SectionCard title={t("filings.checklist.title")}>
            <EvidenceChecklist classes={progress.classes} />
          </SectionCard>
          {may.upload ? (
            <SectionCard title={t("filings.upload.title")}>
              <DropZone onSources={queue.add} />
              {session.demo === null ? null : <DemoPackages onSources={queue.add} />}
              <UploadList items={items} queue={queue} />
            </SectionCard>
          ) : null}
          {session.may.upload ? (
            <SubmitPanel
              status={filing.status}
              obstacles={submitObstacles({ status: filing.status, may, files: files.length, uploading })}
              missing={progress.classes.filter(({ state }) => state === "missing")}
              again={submissions.length > 0}
              busy={actions.isSubmitting}
              onSubmit={actions.submit}
            />
          ) : null}
          <SectionCard title={t("filings.files.title", { number: files.length })} flush>
            <FileList
              filingId={filing.id}
              files={files}
              onRemove={may.upload ? actions.removeFile : null}
              onClear={may.upload ? actions.clearDraft : null}
            />
          </SectionCard>
        </div>
        <div className={styles.column}>
          <div ref={reviewCard} className={styles.review}>
            <ReviewPanel submission={latest} regime={filing.regime} />
          </div>
          {latest === null ? null : <SubmissionHistory submissions={submissions} />}
        </div>
      </div>
    </>
  );
}
