import { isHandedIn } from "@goodstanding/domain/filings/filing-status";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { OpenFindingsPanel } from "../review/open-findings-panel.tsx";
import { ReviewOutcome } from "../review/review-outcome.tsx";
import { CoverageNote } from "./coverage-note.tsx";
import { GapList } from "./gap-list.tsx";
import { countBlocking } from "./gap-place.ts";
import { OpenCourses } from "./open-courses.tsx";
import { OpenItems } from "./open-items.tsx";
import styles from "./submit-panel.module.css";
import { SubmitPanel } from "./submit-panel.tsx";

interface OverviewPanelProps {
  readonly detail: FilingDetail;
  readonly uploading: number;
}

/** Where the filing stands, what keeps it from being handed in, and which courses are still to come this year. */
export function OverviewPanel({ detail, uploading }: OverviewPanelProps) {
  const { t } = useTranslation();
  const { gaps, may } = detail;
  const blocking = countBlocking(gaps);
  // Whoever may still send it on wants to know; from then on it is the review that speaks.
  const isOver = isHandedIn(detail.filing.status) && !may.submitToSchool;
  return (
    <div className={styles.body}>
      <SubmitPanel detail={detail} uploading={uploading} />
      <ReviewOutcome submissions={detail.submissions} />
      {isOver || (gaps.length === 0 && !may.edit) ? null : (
        <SectionCard
          title={t(blocking === 0 ? "intake.gaps.advice" : "intake.gaps.title", { count: blocking })}
        >
          {gaps.length === 0 ? <p>{t("intake.gaps.none")}</p> : <GapList gaps={gaps} />}
        </SectionCard>
      )}
      <OpenFindingsPanel filingId={detail.filing.id} />
      <OpenItems detail={detail} />
      <OpenCourses detail={detail} />
      {detail.parts.length === 0 ? null : (
        <CoverageNote coverage={detail.coverage} programmeId={detail.filing.programme.id} />
      )}
    </div>
  );
}
