import { filingStatuses } from "@goodstanding/domain/filings/filing-status";
import { obligationStates } from "@goodstanding/domain/obligations/obligation";
import { gravities } from "@goodstanding/domain/policy/gravity";
import { deliveryStates } from "@goodstanding/domain/reminders/delivery-state";
import { severities } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import { DeliveryTag } from "../../ui/delivery-tag.tsx";
import { EvidenceStateTag, evidenceStates } from "../../ui/evidence-state-tag.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import { ReviewStateTag, reviewStates } from "../../ui/review-state-tag.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import { Specimen } from "./specimen.tsx";

const verdicts = [...severities, "clean", "waived"] as const;

export function StatusSection() {
  const { t } = useTranslation();
  return (
    <SectionCard title={t("design.states")}>
      <Specimen name={t("design.filingStatus")}>
        {filingStatuses.map((status) => (
          <FilingStatusTag key={status} status={status} />
        ))}
      </Specimen>
      <Specimen name={t("design.obligationState")}>
        {obligationStates.map((state) => (
          <ObligationTag key={state} state={state} />
        ))}
      </Specimen>
      <Specimen name={t("design.gravity")}>
        {gravities.map((gravity) => (
          <GravityTag key={gravity} gravity={gravity} />
        ))}
      </Specimen>
      <Specimen name={t("design.verdict")}>
        {verdicts.map((verdict) => (
          <VerdictTag key={verdict} verdict={verdict} />
        ))}
      </Specimen>
      <Specimen name={t("design.reviewState")}>
        {reviewStates.map((state) => (
          <ReviewStateTag key={state} state={state} />
        ))}
      </Specimen>
      <Specimen name={t("design.evidenceState")}>
        {evidenceStates.map((state) => (
          <EvidenceStateTag key={state} state={state} />
        ))}
      </Specimen>
      <Specimen name={t("design.deliveryState")}>
        {deliveryStates.map((state) => (
          <DeliveryTag key={state} state={state} />
        ))}
      </Specimen>
    </SectionCard>
  );
}
