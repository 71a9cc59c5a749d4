import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import { ComparisonCard } from "../appraisal/comparison-card.tsx";
import { DecisionPanel } from "../decision-panel.tsx";
import type { FilingDetail } from "../filing-views.ts";
import { FilingActs } from "../handing-in/filing-acts.tsx";
import { latestSubmission } from "../is-review-open.ts";
import { PackageCard } from "../package/package-card.tsx";
import { RoomsCard } from "../reading-rooms/rooms-card.tsx";
import { OpenFindingsPanel } from "../review/open-findings-panel.tsx";
import { ReviewPanel } from "../review/review-panel.tsx";
import { SubmissionHistory } from "../submission-history.tsx";
import type { FilingActions } from "../use-filing-actions.ts";
import { AgencyCard } from "./agency-card.tsx";
import { FormsCard } from "./forms-card.tsx";
import styles from "./history-panel.module.css";
import { SubmissionComparison } from "./submission-comparison.tsx";

interface HistoryPanelProps {
  readonly detail: FilingDetail;
  readonly actions: FilingActions;
}

/** What was handed in, what was found and decided, and where it was filed. */
export function HistoryPanel({ detail, actions }: HistoryPanelProps) {
  const { t } = useTranslation();
  const text = useText();
  const { filing, submissions, may } = detail;
  const trpc = useTRPC();
  const latest = latestSubmission(submissions);
  const comparison = useQuery({
    ...trpc.appraisals.comparison.queryOptions({ filingId: filing.id, level: "school" }),
    enabled: may.decide,
  });
  const findings = useRef<HTMLDivElement>(null);
  const review = (
    <div ref={findings} tabIndex={-1} className={styles.panel}>
      <ReviewPanel
        submission={latest}
        regime={filing.regime}
        subject={`${filing.programme.name} ${filing.period} ${text(ruleNames[filing.rule])}`}
      />
      <OpenFindingsPanel filingId={filing.id} />
    </div>
  );
  // Until it is decided, what was found comes first; then what becomes of it.
  const isDecided = filing.status === "school-approved" || filing.status === "filed";
  return (
    <div className={styles.panel}>
      {latest === null || !may.decide ? null : (
        <DecisionPanel
          key={latest.id}
          filingId={filing.id}
          submission={latest}
          regime={filing.regime}
          isOwnAlone={comparison.data?.isOwnAlone ?? false}
          pending={actions.isAccepting}
          failure={actions.decisionFailure}
          onAccept={(reason, aloneBecause) => actions.accept(latest, reason, aloneBecause)}
          onReload={actions.reloadDecision}
          onShowFindings={() => findings.current?.focus()}
        />
      )}
      {filing.status === "awaiting-school" || filing.status === "awaiting-college" ? (
        <FilingActs detail={detail} />
      ) : null}
      {may.decide || (filing.status === "awaiting-college" && may.returnToProgramme) ? (
        <ComparisonCard detail={detail} level={may.decide ? "school" : "college"} />
      ) : null}
      {isDecided ? null : review}
      <AgencyCard detail={detail} />
      {latest === null ? null : (
        <PackageCard submission={latest} build={latest.package} mayBuild={may.buildPackage} />
      )}
      {latest === null ? null : <FormsCard submission={latest} />}
      <RoomsCard detail={detail} />
      {isDecided ? review : null}
      {latest === null ? null : <SubmissionHistory filingId={filing.id} submissions={submissions} />}
      {submissions.length < 2 ? null : <SubmissionComparison detail={detail} />}
      {detail.unlocks.length === 0 ? null : (
        <SectionCard title={t("intake.unlocks.title")}>
          <Unlocks unlocks={detail.unlocks} />
        </SectionCard>
      )}
    </div>
  );
}

function Unlocks({ unlocks }: Pick<FilingDetail, "unlocks">) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <ul>
      {unlocks.map(({ reason, dueAgain, by, at }) => (
        <li key={at}>
          <p>{reason}</p>
          <small>
            {t("intake.unlocks.line", { name: text(by), at: format.instant(at), day: format.day(dueAgain) })}
          </small>
        </li>
      ))}
    </ul>
  );
}
