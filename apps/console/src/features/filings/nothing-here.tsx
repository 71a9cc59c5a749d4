import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { PlaceLink } from "./place-link.tsx";

/** The address names a place that this year's checklist does not have. */
export function NothingHere() {
  const { t } = useTranslation();
  return (
    <SectionCard title={t("intake.gone.title")}>
      <EmptyState action={<PlaceLink to={{ kind: "overview" }}>{t("intake.view.overview")}</PlaceLink>}>
        {t("intake.gone.note")}
      </EmptyState>
    </SectionCard>
  );
}
