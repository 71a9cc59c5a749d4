import { PaperClipOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import { useAgencyWord } from "../../../ui/use-agency-word.ts";
import type { FilingDetail } from "../filing-views.ts";
import { FilingActs } from "../handing-in/filing-acts.tsx";
import styles from "./history-panel.module.css";

/**
 * Handing in to the school is not filing with the agency: that is an act of its own, registered here, once more for
 * each supplement.
 */
export function AgencyCard({ detail }: { readonly detail: FilingDetail }) {
  const { t } = useTranslation();
  const { agencyFilings, filing } = detail;
  const agency = useAgencyWord()(filing.regime);
  const isToFile = filing.status === "school-approved";
  if (agencyFilings.length === 0 && !isToFile) return null;
  return (
    <SectionCard title={t("intake.agency.title", { agency })}>
      <div className={styles.panel}>
        {agencyFilings.map((each, at) => (
          <Registration key={each.submissionId} registration={each} isSupplement={at > 0} />
        ))}
        {isToFile ? (
          <p>
            {agencyFilings.length === 0
              ? t("intake.agency.notYet", { agency })
              : t("intake.agency.supplementNotYet", { agency })}
          </p>
        ) : null}
        {isToFile || filing.status === "filed" ? <FilingActs detail={detail} /> : null}
      </div>
    </SectionCard>
  );
}

interface RegistrationProps {
  readonly registration: FilingDetail["agencyFilings"][number];
  readonly isSupplement: boolean;
}

function Registration({ registration, isSupplement }: RegistrationProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { submissionId, receiptNumber, filedOn, hasScan, registeredBy } = registration;
  return (
    <div>
      <p>
        {t(isSupplement ? "intake.agency.supplement" : "intake.agency.filed", {
          ...{ number: receiptNumber, day: format.day(filedOn), name: text(registeredBy) },
        })}
      </p>
      {hasScan ? (
        <p>
          <a href={`/api/submissions/${submissionId}/scan`} download>
            <PaperClipOutlined aria-hidden /> {t("intake.agency.scan")}
          </a>
        </p>
      ) : null}
    </div>
  );
}
