import { preferenceChannels } from "@goodstanding/domain/reminders/mail-preference";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PushSwitch } from "../../ui/push-switch.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { PreferenceTable } from "./preference-table.tsx";
import styles from "./preferences-page.module.css";

/** How the person wants to be told, of what, and by which way. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const query = useQuery(trpc.preferences.get.queryOptions());
  useDocumentTitle(t("preferences.title"));
  return (
    <>
      <PageHeader trail={<Link to="/inbox">{t("inbox.title")}</Link>} title={t("preferences.title")}>
        {query.data ? t("preferences.intro", { address: query.data.address }) : null}
      </PageHeader>
      <Loaded query={query} what={t("preferences.title")}>
        {({ preferences }) => (
          <div className={styles.page}>
            <SectionCard title={t("preferences.ways")}>
              <p className={styles.rule}>{t("preferences.rule")}</p>
              <PreferenceTable preferences={preferences} channels={preferenceChannels} />
            </SectionCard>
            <PushSwitch />
          </div>
        )}
      </Loaded>
    </>
  );
}
