import { useTranslation } from "react-i18next";
import { sampleSession } from "../../lib/sample-session.ts";
import { SessionContext } from "../../lib/session.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { ColourSection } from "./colour-section.tsx";
import styles from "./design-page.module.css";
import { FeedbackSection } from "./feedback-section.tsx";
import { PartsSection } from "./parts-section.tsx";
import { StatusSection } from "./status-section.tsx";

/** Every part of `ui/` in every state, for whoever builds with them and for whoever checks them. */
export function DesignPage() {
  const { t } = useTranslation();
  useDocumentTitle(t("design.title"));
  return (
    <SessionContext value={sampleSession}>
      <div className={styles.page}>
        <PageHeader title={t("design.title")}>{t("design.intro")}</PageHeader>
        <div className={styles.sections}>
          <ColourSection />
          <StatusSection />
          <PartsSection />
          <FeedbackSection />
        </div>
      </div>
    </SessionContext>
  );
}
