import { isHandedIn } from "@goodstanding/domain/filings/filing-status";
import { useLocation } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import { ReturnedList } from "./appraisal/returned-list.tsx";
import { ArrivalList } from "./arrivals/arrival-list.tsx";
import { ChecklistTree } from "./checklist/checklist-tree.tsx";
import { ChosenPart } from "./chosen-part.tsx";
import { FilingHeader } from "./filing-header.tsx";
import styles from "./filing-view.module.css";
import type { FilingDetail } from "./filing-views.ts";
import { latestSubmission } from "./is-review-open.ts";
import { LinkTroubleNotice } from "./links/link-trouble-notice.tsx";
import { RequestNotice } from "./reading-rooms/request-notice.tsx";
import { ReturnNotice } from "./return-notice.tsx";
import { readSelection } from "./selection.ts";
import { SlotTargetContext } from "./slot/slot-target.ts";
import { FrozenFilingView } from "./submission/frozen-filing-view.tsx";
import { DemoPackages } from "./upload/demo-packages.tsx";
import { DropZone } from "./upload/drop-zone.tsx";
import { interruptedUploads } from "./upload/interrupted-uploads.ts";
import { LeaveGuard } from "./upload/leave-guard.tsx";
import { UploadList } from "./upload/upload-list.tsx";
import { useForesight } from "./upload/use-foresight.ts";
import { useUploadQueue } from "./upload/use-upload-queue.ts";
import { useFilingActions } from "./use-filing-actions.ts";
import { useFocusOnChange } from "./use-focus-on-change.ts";

/** A filing that is handed in shows what was frozen, any other the draft. */
export function FilingView({ detail }: { readonly detail: FilingDetail }) {
  const latest = latestSubmission(detail.submissions);
  return latest !== null && isHandedIn(detail.filing.status) ? (
    <FrozenFilingView key={latest.id} detail={detail} latest={latest} />
  ) : (
    <DraftView detail={detail} />
  );
}

/** Left the checklist of the year, right what is chosen in it; what is being uploaded stays in reach above. */
function DraftView({ detail }: { readonly detail: FilingDetail }) {
  const { filing, files, submissions, arrivals, may } = detail;
  const { t } = useTranslation();
  const session = useSession();
  const actions = useFilingActions(filing);
  const { queue, items, active: uploading } = useUploadQueue(filing.id, actions.refresh);
  const foresee = useForesight(filing.id);
  const hash = useLocation({ select: ({ hash }) => hash });
  const place = { kind: "filings", id: filing.id } as const;
  const selection = readSelection(hash) ?? { kind: "overview" };
  const chosen = useFocusOnChange(hash);
  const [zoneOpen, setZoneOpen] = useState<boolean | null>(null);
  const [interrupted] = useState(() => interruptedUploads(place, localStorage));
  const isZoneOpen = zoneOpen ?? (files.length === 0 || interrupted > 0);
  const isDrawn = useDeferredValue(true, false);
  const latest = latestSubmission(submissions);
  return (
    <>
      <LeaveGuard active={uploading > 0} />
      <FilingHeader detail={detail} />
      <div
        className={styles.columns}
        onDragEnter={may.edit && !isZoneOpen ? () => setZoneOpen(true) : undefined}
      >
        <div className={styles.tree}>
          <ChecklistTree detail={detail} selection={selection} />
        </div>
        <div className={styles.column}>
          {selection.kind === "slot" ? null : <LinkTroubleNotice filingId={filing.id} />}
          <RequestNotice filingId={filing.id} />
          <ReturnNotice status={filing.status} decision={latest?.decision ?? null} />
          {latest !== null && filing.status === "returned" ? <ReturnedList submissionId={latest.id} /> : null}
          {detail.unlocks.length > 0 && filing.status === "returned" ? (
            <UnlockNotice detail={detail} />
          ) : null}
          {may.edit ? (
            <SectionCard
              title={t("filings.upload.title")}
              extra={
                <Button size="small" aria-expanded={isZoneOpen} onClick={() => setZoneOpen(!isZoneOpen)}>
                  {t(isZoneOpen ? "intake.upload.fold" : "intake.upload.unfold")}
                </Button>
              }
              flush={!isZoneOpen && items.length + arrivals.length === 0}
            >
              {isZoneOpen ? (
                <>
                  <DropZone
                    onSources={queue.add}
                    place={place}
                    foresee={foresee}
                    rules={{ existing: files, ...detail.uploadRules }}
                  />
                  {session.demo === null || detail.parts.length === 0 ? null : (
                    <DemoPackages onSources={queue.add} />
                  )}
                </>
              ) : null}
              <UploadList items={items} queue={queue} />
              <ArrivalList arrivals={arrivals} place={place} own={items} />
            </SectionCard>
          ) : null}
          <div ref={chosen} tabIndex={-1} className={styles.chosen}>
            <SlotTargetContext value={{ kind: "filing", id: filing.id }}>
              {/* After header and checklist, in small steps: thousands of files must not hold the page up. */}
              {isDrawn ? (
                <ChosenPart detail={detail} selection={selection} uploading={uploading} actions={actions} />
              ) : null}
            </SlotTargetContext>
          </div>
        </div>
      </div>
    </>
  );
}

function UnlockNotice({ detail: { unlocks } }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  // The newest comes first.
  const [last] = unlocks;
  return last === undefined ? null : (
    <Alert
      type="warning"
      showIcon
      title={t("intake.unlocked", { day: last.dueAgain })}
      description={last.reason}
    />
  );
}
