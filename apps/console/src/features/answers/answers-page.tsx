import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import styles from "./answers.module.css";
import { DeadAddresses } from "./dead-addresses.tsx";
import { ExtensionRequests } from "./extension-requests.tsx";

/** What comes back on mails and wants a decision. */
export function AnswersPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  useDocumentTitle(t("answers.title"));
  return (
    <>
      <PageHeader
        trail={may.readReminders ? <Link to="/reminders">{t("shell.nav.reminders")}</Link> : undefined}
        title={t("answers.title")}
      >
        {may.readReminders ? t("answers.intro") : null}
      </PageHeader>
      {may.readReminders ? (
        <div className={styles.page}>
          <ExtensionRequests />
          <DeadAddresses />
        </div>
      ) : (
        <EmptyState>{t("answers.officeOnly")}</EmptyState>
      )}
    </>
  );
}
