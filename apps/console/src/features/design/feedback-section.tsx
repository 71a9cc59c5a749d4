import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { sampleSession } from "../../lib/sample-session.ts";
import { DemoBanner } from "../../ui/demo-banner.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { Specimen } from "./specimen.tsx";

const denied = { error: { code: "access.denied", params: {} } };
const stay = () => undefined;

export function FeedbackSection() {
  const { t } = useTranslation();
  return (
    <SectionCard title={t("design.feedback")}>
      <Specimen name={t("design.progress")} stacked>
        <ProgressBar percent={0} label={t("design.progress")} />
        <ProgressBar percent={42} label={t("design.progress")} />
        <ProgressBar percent={100} label={t("design.progress")} />
        <ProgressBar percent={67} label={t("design.progress")} failed />
      </Specimen>
      <Specimen name={t("design.banner")} stacked>
        <DemoBanner today={sampleSession.today} />
      </Specimen>
      <Specimen name={t("design.empty")} stacked>
        <EmptyState action={<Button>{t("design.secondary")}</Button>}>{t("filings.none")}</EmptyState>
      </Specimen>
      <Specimen name={t("design.error")} stacked>
        <ErrorState
          what={t("ui.error.notLoaded", { what: t("shell.nav.filings") })}
          failure={null}
          onRetry={stay}
        />
        <ErrorState what={t("ui.import.refused")} failure={denied} />
      </Specimen>
      <Specimen name={t("design.loading")} stacked>
        <Loaded query={{ data: undefined, error: null, refetch: stay }} what={t("shell.nav.filings")}>
          {() => null}
        </Loaded>
      </Specimen>
    </SectionCard>
  );
}
